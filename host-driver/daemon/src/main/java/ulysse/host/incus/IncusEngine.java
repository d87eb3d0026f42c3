package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.Engine;
import ulysse.host.instance.EngineFacts;
import ulysse.host.instance.Instance;
import ulysse.host.instance.InstanceSpec;
import ulysse.host.instance.InstanceUsage;
import ulysse.host.kernel.LxcPlace;
import ulysse.host.network.CardNames;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Vservers as Incus containers of one project, named after their contexts. */
public final class IncusEngine implements Engine {
    /** More at once and Incus stalls on its storage, whatever the machine. */
    private static final int PARALLEL_CREATES = 3;

    private static final Duration FORCE_TIMEOUT = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(IncusEngine.class);

    private final IncusApi incus;
    private final IncusPlace place;
    private final IntSupplier mtu;
    private final InstanceReader reader;
    private final IncusFacts facts;
    private final Semaphore creates = new Semaphore(PARALLEL_CREATES, true);

    /** @param mtu of the device that leads out of this host */
    public IncusEngine(IncusApi incus, IncusPlace place, IntSupplier mtu) {
        this.incus = incus;
        this.place = place;
        this.mtu = mtu;
        this.reader = new InstanceReader(place.installation());
        this.facts = new IncusFacts(incus, place);
    }

    @Override
    public EngineFacts describe() {
        return facts.read();
    }

    @Override
    public Inventory inventory() {
        return reader.inventory(incus.list(uri("/1.0/instances", "recursion=1")));
    }

    @Override
    public Optional<Instance> find(ContextId context) {
        return incus.find(instanceUri(context, ""))
                .map(document -> reader.read(document)
                        .orElseThrow(() -> new DriverException(
                                Kind.REFUSED,
                                "an instance %s is there that Ulysse did not make"
                                        .formatted(IncusPlace.instanceName(context)))));
    }

    @Override
    public void settle(ContextId context) {
        incus.awaitIdle(place.project(), IncusPlace.instanceName(context));
    }

    @Override
    public void create(InstanceSpec spec) {
        acquire();
        try {
            requireImage(spec.image());
            refuseTakenIds(spec.context());
            removeUnfinished(spec.context());
            InstanceConfig config = config(spec);
            incus.post(
                    uri("/1.0/instances", ""),
                    new JsonObject()
                            .put("name", IncusPlace.instanceName(spec.context()))
                            .put("type", "container")
                            .put("profiles", new JsonArray())
                            .put("source", new JsonObject().put("type", "image").put("alias", spec.image()))
                            .put("config", InstanceConfig.json(config.config()))
                            .put("devices", config.devicesJson()));
        } finally {
            creates.release();
        }
    }

    @Override
    public boolean configure(InstanceSpec spec) {
        InstanceConfig wanted = config(spec);
        JsonObject document = incus.get(instanceUri(spec.context(), ""));
        JsonObject config = document.getJsonObject("config", new JsonObject());
        if (wanted.digest().equals(config.getString(Marks.APPLIED))) {
            return false;
        }
        settle(spec.context());
        wanted.files().forEach((path, text) -> writeFile(spec.context(), path, text));
        wanted.config().forEach(config::put);
        config.put(Marks.APPLIED, wanted.digest());
        incus.put(
                instanceUri(spec.context(), ""),
                new JsonObject()
                        .put("architecture", document.getString("architecture"))
                        .put("profiles", new JsonArray())
                        .put("description", "")
                        .put("config", config)
                        .put("devices", wanted.devicesJson()));
        return true;
    }

    @Override
    public void start(InstanceSpec spec) {
        settle(spec.context());
        removeLeftoverCards(spec);
        // Marked while it is stopped: wherever this is cut short, the restart that was asked for happens exactly once.
        JsonObject mark = new JsonObject().put(Marks.BOOT, Long.toString(spec.boot()));
        incus.patch(instanceUri(spec.context(), ""), new JsonObject().put("config", mark));
        changeState(spec.context(), "start", FORCE_TIMEOUT, false);
    }

    @Override
    public void stop(ContextId context, Duration timeout) {
        settle(context);
        try {
            changeState(context, "stop", timeout, false);
        } catch (IncusException e) {
            if (e.kind() == Kind.UNREACHABLE) {
                throw e;
            }
            if (isRunning(context)) {
                log.info("Context {} did not stop in {}: stopping it by force ({})", context, timeout, e.getMessage());
                changeState(context, "stop", FORCE_TIMEOUT, true);
            }
        }
    }

    @Override
    public void remove(ContextId context) {
        settle(context);
        if (isRunning(context)) {
            changeState(context, "stop", FORCE_TIMEOUT, true);
        }
        incus.delete(instanceUri(context, ""));
    }

    @Override
    public InstanceUsage usage(ContextId context) {
        return IncusUsage.read(incus.get(instanceUri(context, "")), incus.get(instanceUri(context, "/state")));
    }

    @Override
    public LxcPlace place(ContextId context) {
        return place.lxc(context);
    }

    @Override
    public AutoCloseable watch(Watcher watcher) {
        return new IncusWatch(incus.events(uri("/1.0/events", "type=lifecycle")), watcher);
    }

    private void acquire() {
        try {
            creates.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(Kind.UNREACHABLE, "the driver is stopping", e);
        }
    }

    /** Incus would say "image not provided", which helps nobody. */
    private void requireImage(String alias) {
        if (incus.find("/1.0/images/aliases/" + IncusApi.encode(alias)).isEmpty()) {
            throw new DriverException(Kind.REFUSED, "no image %s on this host".formatted(alias));
        }
    }

    private void refuseTakenIds(ContextId context) {
        var all = incus.list("/1.0/instances?recursion=1&all-projects=true");
        UidRanges.holder(context, place.project(), IncusPlace.instanceName(context), all)
                .ifPresent(holder -> {
                    throw new DriverException(
                            Kind.REFUSED,
                            "context %s is taken: instance %s holds user ids %d to %d or some of them"
                                    .formatted(context, holder, context.firstUid(), context.lastUid()));
                });
    }

    /** A create that was cut short leaves an instance that looks whole; only our last mark tells. */
    private void removeUnfinished(ContextId context) {
        settle(context);
        find(context).filter(instance -> !instance.complete()).ifPresent(instance -> {
            log.info("Context {} was left unfinished: making it anew", context);
            remove(context);
        });
    }

    /** An Incus that is killed while it starts an instance leaves the cards behind, and then cannot make them again. */
    private void removeLeftoverCards(InstanceSpec spec) {
        for (int index = 0; index < spec.cards().size(); index++) {
            if (CardNames.remove(CardNames.card(place.installation(), spec.context(), index))) {
                log.info("Context {}: removed a card left behind by a start that was cut short", spec.context());
            }
        }
    }

    private InstanceConfig config(InstanceSpec spec) {
        return InstanceConfig.of(spec, place.installation(), place.pool(), mtu.getAsInt());
    }

    private void writeFile(ContextId context, String path, String text) {
        incus.upload(
                instanceUri(context, "/files", "path=" + IncusApi.encode(path)),
                Map.of(
                        "X-Incus-type", "file",
                        "X-Incus-write", "overwrite",
                        "X-Incus-uid", "0",
                        "X-Incus-gid", "0",
                        "X-Incus-mode", "0644"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isRunning(ContextId context) {
        return find(context).map(Instance::isRunning).orElse(false);
    }

    private void changeState(ContextId context, String action, Duration timeout, boolean force) {
        incus.put(
                instanceUri(context, "/state"),
                new JsonObject()
                        .put("action", action)
                        .put("timeout", timeout.toSeconds())
                        .put("force", force));
    }

    private String instanceUri(ContextId context, String part) {
        return instanceUri(context, part, "");
    }

    private String instanceUri(ContextId context, String part, String query) {
        return uri("/1.0/instances/" + IncusPlace.instanceName(context) + part, query);
    }

    private String uri(String path, String query) {
        return path + "?project=" + place.project() + (query.isEmpty() ? "" : "&" + query);
    }
}
