package ulysse.host.incus;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.Engine.Inventory;
import ulysse.host.instance.Instance;
import ulysse.host.instance.Instance.State;
import ulysse.host.instance.VserverId;

/** From Incus's document of an instance to ours. */
final class InstanceReader {
    private final String installation;

    InstanceReader(String installation) {
        this.installation = installation;
    }

    /** Empty when the instance doesn't carry all of this installation's marks. */
    Optional<Instance> read(JsonObject document) {
        JsonObject config = document.getJsonObject("config", new JsonObject());
        String name = document.getString("name", "");
        try {
            ContextId context = new ContextId(Integer.parseInt(config.getString(Marks.CONTEXT, "")));
            boolean isOurs = installation.equals(config.getString(Marks.INSTALLATION))
                    && name.equals(IncusPlace.instanceName(context));
            return isOurs ? Optional.of(instance(document, config, context)) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // marks that don't parse aren't ours
        }
    }

    Inventory inventory(List<JsonObject> documents) {
        List<Instance> ours = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (JsonObject document : documents) {
            read(document).ifPresentOrElse(ours::add, () -> unknown.add(document.getString("name", "")));
        }
        return new Inventory(ours, unknown);
    }

    private static Instance instance(JsonObject document, JsonObject config, ContextId context) {
        State state = state(document.getString("status", ""));
        return new Instance(
                VserverId.parse(config.getString(Marks.VSERVER, "")),
                context,
                document.getString("name"),
                state,
                config.containsKey(Marks.APPLIED),
                Long.parseLong(config.getString(Marks.BOOT, "0")),
                addresses(document.getJsonObject("devices", new JsonObject())),
                config.getString("volatile.base_image", ""),
                state == State.RUNNING ? startedAt(document) : Optional.empty());
    }

    private static State state(String status) {
        return switch (status) {
            case "Running", "Ready", "Frozen", "Freezing", "Thawed", "Stopping" -> State.RUNNING;
            case "Stopped", "Starting" -> State.STOPPED;
            default -> State.ERROR;
        };
    }

    private static List<String> addresses(JsonObject devices) {
        return devices.stream()
                .map(entry -> (JsonObject) entry.getValue())
                .filter(device -> "nic".equals(device.getString("type")))
                .flatMap(device -> Stream.of("ipv4.address", "ipv6.address").map(device::getString))
                .filter(addresses -> addresses != null && !addresses.isEmpty())
                .flatMap(addresses -> Stream.of(addresses.split(",")))
                .toList();
    }

    private static Optional<Instant> startedAt(JsonObject document) {
        String time = document.getString("last_used_at");
        return time == null ? Optional.empty() : Optional.of(Instant.parse(time));
    }
}
