package ulysse.host.instance;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/**
 * Makes one vserver as specified. It looks at what is there and does what is missing, so that the same call continues after
 * any crash, its own, the engine's or the caller's, and never doubles.
 */
public final class ApplyVserver {
    private static final Logger log = LoggerFactory.getLogger(ApplyVserver.class);

    private final Engine engine;
    private final VserverLocks locks;
    private final SubordinateIds subordinateIds;
    private final Readiness readiness;

    public ApplyVserver(Engine engine, VserverLocks locks, SubordinateIds subordinateIds, Readiness readiness) {
        this.engine = engine;
        this.locks = locks;
        this.subordinateIds = subordinateIds;
        this.readiness = readiness;
    }

    /** The vserver as it is when all is done. */
    Instance apply(InstanceSpec spec, Progress progress) {
        return locks.holding(spec.context(), () -> {
            create(spec, progress);
            configure(spec, progress);
            if (spec.running()) {
                run(spec, progress);
            } else {
                rest(spec, progress);
            }
            return require(spec);
        });
    }

    private void create(InstanceSpec spec, Progress progress) {
        Optional<Instance> found = engine.find(spec.context());
        found.ifPresent(instance -> checkOwner(instance, spec.vserver()));
        if (found.map(Instance::complete).orElse(false)) {
            progress.skipped("create");
            return;
        }
        step("create", progress, () -> {
            subordinateIds.check(spec.context());
            engine.create(spec);
            log.info(
                    "Made context {} for vserver {} ({}.{})",
                    spec.context(),
                    spec.vserver(),
                    spec.name(),
                    spec.tenant());
            return "from " + spec.image();
        });
    }

    private void configure(InstanceSpec spec, Progress progress) {
        step("configure", progress, () -> engine.configure(spec) ? "" : "nothing to change");
    }

    private void run(InstanceSpec spec, Progress progress) {
        Instance instance = require(spec);
        if (instance.isRunning() && instance.boot() < spec.boot()) {
            stop(spec, progress);
            instance = require(spec);
        }
        if (instance.isRunning()) {
            progress.skipped("start");
        } else {
            step("start", progress, () -> {
                engine.start(spec);
                return "";
            });
        }
        if (!spec.probe().isEmpty()) {
            step("probe", progress, () -> readiness.await(spec, progress));
        }
    }

    private void rest(InstanceSpec spec, Progress progress) {
        if (require(spec).isRunning()) {
            stop(spec, progress);
        } else {
            progress.skipped("stop");
        }
    }

    private void stop(InstanceSpec spec, Progress progress) {
        step("stop", progress, () -> {
            engine.stop(spec.context(), spec.stopTimeout());
            return "";
        });
    }

    private Instance require(InstanceSpec spec) {
        return engine.find(spec.context()).orElseThrow(() -> new DriverException(Kind.FAILED, "the instance is gone"));
    }

    static void checkOwner(Instance instance, VserverId vserver) {
        if (!instance.vserver().equals(vserver)) {
            throw new DriverException(
                    Kind.REFUSED, "context %s belongs to vserver %s".formatted(instance.context(), instance.vserver()));
        }
    }

    private static void step(String name, Progress progress, Step step) {
        progress.checkWanted();
        progress.started(name);
        String detail;
        try {
            detail = step.run();
        } catch (DriverException e) {
            throw e.in(name);
        }
        progress.done(name, detail);
    }

    private interface Step {
        /** What to tell people about it. */
        String run();
    }
}
