package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostFailure;
import ulysse.panel.host.InstanceStatus;
import ulysse.panel.operation.OperationKind;
import ulysse.panel.operation.Operations;

/** Writes down what a run has reached; each in a transaction of its own, and nothing once another run has begun. */
@ApplicationScoped
class Verdicts {
    private static final String SILENT = "The host does not answer; waiting for it";
    private static final String AGAIN = "It failed and is tried again";
    private static final String GIVING_UP = "It failed; everything is being given back";
    private static final String GAVE_UP = "The order failed; everything was given back";
    private static final String FAILED = "The host could not do it";

    private final Vservers vservers;
    private final Operations operations;
    private final Shares shares;
    private final ReconcileConfig config;
    private final AuditLog audit;
    private final Clock clock;

    Verdicts(
            Vservers vservers,
            Operations operations,
            Shares shares,
            ReconcileConfig config,
            AuditLog audit,
            Clock clock) {
        this.vservers = vservers;
        this.operations = operations;
        this.shares = shares;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** The host tells of a step. */
    @Transactional
    void progress(Work work, HostDriver.StepProgress progress) {
        Optional<Vserver> vserver = mine(work);
        if (vserver.isEmpty()) {
            return;
        }
        if (progress.finished()) {
            operations.finishStep(work.vserver(), work.generation(), progress.step(), progress.detail());
            return;
        }
        operations.beginStep(work.vserver(), work.generation(), progress.step(), progress.detail());
        if (progress.step().equals("start") || progress.step().equals("probe")) {
            vserver.get().starting();
        }
    }

    /** The vserver is as this run's wish says. */
    @Transactional
    void reached(Work work, InstanceStatus status) {
        mine(work).ifPresent(vserver -> {
            boolean wasReady = vserver.wasReady();
            vserver.reached(work.generation(), status, clock.instant());
            // Under the vserver's lock and with the mark that it is ready, so it is done once, however this run ends.
            if (vserver.wasReady() && !wasReady) {
                shares.settle(vserver);
            }
            boolean running = status.power() == InstanceStatus.Power.RUNNING;
            operations.reached(
                    work.vserver(),
                    work.generation(),
                    kind -> kind != OperationKind.DELETE && running != (kind == OperationKind.STOP));
        });
    }

    /** The vserver is gone from its host: everything goes back in the same transaction. */
    @Transactional
    void removed(Work work) {
        mine(work).ifPresent(vserver -> {
            operations.finishStep(work.vserver(), work.generation(), "remove", "");
            shares.giveBack(vserver);
            vserver.gone(work.generation(), clock.instant());
            if (vserver.isGivenUp()) {
                end(work, vserver, GAVE_UP, String.valueOf(vserver.failure()));
            } else {
                operations.reached(work.vserver(), work.generation(), kind -> kind == OperationKind.DELETE);
            }
        });
    }

    /** An attempt failed; returns after which pause the next one comes, if any. */
    @Transactional
    Optional<Duration> failed(Work work, HostFailure failure) {
        return mine(work).flatMap(vserver -> {
            boolean counts = failure.kind() == HostFailure.Kind.FAILED;
            vserver.troubled(failure.detail(), counts);
            if (!counts) {
                operations.trouble(work.vserver(), work.generation(), SILENT, failure.detail());
                return Optional.of(config.silencePause());
            }
            // What shall be deleted is never given up: nothing may stay behind on the host.
            if (work.spec() == null || vserver.failures() < config.attempts()) {
                operations.trouble(work.vserver(), work.generation(), AGAIN, failure.detail());
                return Optional.of(config.pause(vserver.failures()));
            }
            giveUp(work, vserver, failure.detail());
            return Optional.of(Duration.ZERO);
        });
    }

    private void giveUp(Work work, Vserver vserver, String cause) {
        if (vserver.wasReady()) {
            vserver.stuck(work.generation());
            end(work, vserver, FAILED, cause);
        } else if (vserver.desired() != DesiredPower.DELETED) {
            vserver.giveUp(clock.instant());
            operations.trouble(work.vserver(), work.generation(), GIVING_UP, cause);
        }
    }

    private void end(Work work, Vserver vserver, String title, String cause) {
        operations.failed(work.vserver(), work.generation(), title, cause);
        audit.record(
                Actor.system("reconciler"),
                "vserver.fail",
                vserver.tenant(),
                new Target("vserver", work.vserver().toString(), vserver.name()),
                Outcome.FAILED,
                Map.of("cause", cause));
    }

    /** The vserver, held until commit, unless another run has taken over. */
    private Optional<Vserver> mine(Work work) {
        return vservers.lock(new VserverId(work.vserver())).filter(vserver -> vserver.isClaimedBy(work.run()));
    }
}
