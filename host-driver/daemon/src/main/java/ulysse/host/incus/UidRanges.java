package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ulysse.host.contract.ContextId;

/**
 * Who already holds user ids of a context. Only instances with a range of their own count: one without
 * {@code security.idmap.isolated} shares the whole range of the daemon with all others of its kind, and holds none of it.
 */
final class UidRanges {
    private UidRanges() {}

    /** The instance, as {@code project/name}, that holds an id of this context, other than the context's own instance. */
    static Optional<String> holder(ContextId context, String project, String name, List<JsonObject> instances) {
        String own = project + "/" + name;
        return instances.stream()
                .filter(instance -> holds(instance.getJsonObject("config", new JsonObject()), context))
                .map(instance -> instance.getString("project", "default") + "/" + instance.getString("name"))
                .filter(holder -> !holder.equals(own))
                .findFirst();
    }

    private static boolean holds(JsonObject config, ContextId context) {
        if (!"true".equals(config.getString("security.idmap.isolated"))) {
            return false;
        }
        return Stream.of("volatile.idmap.next", "volatile.idmap.current", "volatile.last_state.idmap")
                .map(config::getString)
                .filter(text -> text != null && text.startsWith("["))
                .flatMap(text -> IncusApi.objects(new JsonArray(text)))
                .anyMatch(map -> overlaps(context, map.getLong("Hostid", -1L), map.getLong("Maprange", 0L)));
    }

    private static boolean overlaps(ContextId context, long first, long count) {
        return first >= 0 && count > 0 && context.overlaps(first, first + count - 1);
    }
}
