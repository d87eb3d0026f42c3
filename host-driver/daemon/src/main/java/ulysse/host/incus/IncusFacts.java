package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import ulysse.host.instance.EngineFacts;
import ulysse.host.instance.EngineFacts.ImageFacts;
import ulysse.host.instance.IdRange;

/** What Incus says of itself, its pool and its images, and of instances that are not ours. */
final class IncusFacts {
    private static final long MIB = 1L << 20;

    private final IncusApi incus;
    private final IncusPlace place;

    IncusFacts(IncusApi incus, IncusPlace place) {
        this.incus = incus;
        this.place = place;
    }

    EngineFacts read() {
        JsonObject environment = incus.get("/1.0").getJsonObject("environment", new JsonObject());
        String pool = "/1.0/storage-pools/" + IncusApi.encode(place.pool());
        String driver = incus.get(pool).getString("driver", "");
        JsonObject space = incus.get(pool + "/resources").getJsonObject("space", new JsonObject());
        return new EngineFacts(
                "incus",
                environment.getString("server_version", ""),
                driver,
                space.getLong("total", 0L) / MIB,
                space.getLong("used", 0L) / MIB,
                capabilities(driver),
                images(),
                foreignIds());
    }

    private List<IdRange> foreignIds() {
        InstanceReader reader = new InstanceReader(place.installation());
        return incus.list("/1.0/instances?recursion=1&all-projects=true").stream()
                .filter(instance -> !place.project().equals(instance.getString("project"))
                        || reader.read(instance).isEmpty())
                .flatMap(UidRanges::held)
                .toList();
    }

    private static List<String> capabilities(String driver) {
        Stream<String> always = Stream.of("enter.fast", "network.routed", "network.masquerade", "context.uidrange");
        // A directory has no quota of its own; the other drivers have.
        Stream<String> quota = driver.equals("dir") ? Stream.of() : Stream.of("disk.quota");
        return Stream.concat(always, quota).toList();
    }

    private List<ImageFacts> images() {
        return incus.list("/1.0/images?recursion=1").stream()
                .flatMap(image -> IncusApi.objects(image.getJsonArray("aliases", new JsonArray()))
                        .map(alias -> new ImageFacts(
                                alias.getString("name"), image.getString("fingerprint"), image.getLong("size", 0L))))
                .toList();
    }
}
