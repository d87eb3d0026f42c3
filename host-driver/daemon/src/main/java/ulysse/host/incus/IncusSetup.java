package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.instance.Instance;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Makes what an installation needs in Incus, a storage pool and a project, and takes it away again. */
public final class IncusSetup {
    private static final Logger log = LoggerFactory.getLogger(IncusSetup.class);

    private final IncusApi incus;
    private final IncusPlace place;

    public IncusSetup(IncusApi incus, IncusPlace place) {
        this.incus = incus;
        this.place = place;
    }

    /**
     * Idempotent. A pool of that name that is there already is used as it is.
     *
     * @param driver Incus's name of a storage driver, "btrfs"
     * @param options the driver's own: "size", "source"
     */
    public void setUp(String driver, Map<String, String> options) {
        if (incus.find(poolUri()).isEmpty()) {
            JsonObject config = InstanceConfig.json(options).put(Marks.INSTALLATION, place.installation());
            incus.post(
                    "/1.0/storage-pools",
                    new JsonObject()
                            .put("name", place.pool())
                            .put("driver", driver)
                            .put("config", config));
            log.info("Made the storage pool {} ({})", place.pool(), driver);
        }
        if (incus.find(projectUri()).isEmpty()) {
            incus.post("/1.0/projects", project());
            log.info("Made the project {}", place.project());
        }
    }

    /** Removes all instances, the project, our images if no other installation is here, and the pool if we made it. */
    public void removeAll() {
        if (incus.find(projectUri()).isPresent()) {
            IncusEngine engine = new IncusEngine(incus, place, () -> 0);
            engine.inventory().instances().forEach(instance -> {
                engine.settle(instance.context());
                engine.remove(instance.context());
                log.info("Removed {} ({})", instance.name(), instance.vserver());
            });
            incus.awaitIdle(place.project(), IncusImages.UNPACKING);
            incus.delete("/1.0/instances/%s?project=%s".formatted(IncusImages.UNPACKING, place.project()));
            refuseStrangers(engine);
            incus.delete(projectUri());
            log.info("Removed the project {}", place.project());
        }
        if (isLastInstallation()) {
            new IncusImages(incus, place).removeAll();
        }
        incus.find(poolUri()).filter(this::isOurs).ifPresent(this::removePool);
    }

    /** Stops all vservers of the installation, together, gently at first. They stay there. */
    public void stopAll(Duration timeout) {
        if (incus.find(projectUri()).isEmpty()) {
            return;
        }
        IncusEngine engine = new IncusEngine(incus, place, () -> 0);
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.inventory().instances().stream()
                    .filter(Instance::isRunning)
                    .forEach(instance -> together.execute(() -> {
                        engine.stop(instance.context(), timeout);
                        log.info("Stopped {} ({})", instance.name(), instance.vserver());
                    }));
        }
    }

    private void refuseStrangers(IncusEngine engine) {
        List<String> strangers = engine.inventory().unknown();
        if (!strangers.isEmpty()) {
            throw new DriverException(
                    Kind.REFUSED,
                    "the project %s holds instances that Ulysse did not make; remove them first: %s"
                            .formatted(place.project(), strangers));
        }
    }

    private boolean isLastInstallation() {
        return incus.list("/1.0/projects?recursion=1").stream()
                .noneMatch(project -> project.getString("name", "").startsWith("ulysse-"));
    }

    private boolean isOurs(JsonObject pool) {
        JsonObject config = pool.getJsonObject("config", new JsonObject());
        return place.installation().equals(config.getString(Marks.INSTALLATION));
    }

    private void removePool(JsonObject pool) {
        JsonArray users = pool.getJsonArray("used_by", new JsonArray());
        if (users.isEmpty()) {
            incus.delete(poolUri());
            log.info("Removed the storage pool {}", place.pool());
        } else {
            log.warn("The storage pool {} stays, others use it: {}", place.pool(), users);
        }
    }

    private JsonObject project() {
        return new JsonObject()
                .put("name", place.project())
                .put("description", "Vservers of the Ulysse installation " + place.installation())
                .put(
                        "config",
                        new JsonObject()
                                .put("features.images", "false")
                                .put("features.profiles", "true")
                                .put("features.storage.volumes", "true")
                                .put(Marks.INSTALLATION, place.installation()));
    }

    private String poolUri() {
        return "/1.0/storage-pools/" + IncusApi.encode(place.pool());
    }

    private String projectUri() {
        return "/1.0/projects/" + place.project();
    }
}
