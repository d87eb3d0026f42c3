package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.IdRange;

/**
 * Who already holds user ids of a context. An instance without {@code security.idmap.isolated} shares the whole range of the
 * daemon with all others of its kind; what its users really have are the first ids of it, as many as a context has.
 */
final class UidRanges {
    private UidRanges() {}

    /** The instance, as {@code project/name}, that holds an id of this context, other than the context's own instance. */
    static Optional<String> holder(ContextId context, String project, String name, List<JsonObject> instances) {
        String own = project + "/" + name;
        return instances.stream()
                .flatMap(UidRanges::held)
                .filter(range -> range.overlaps(context))
                .map(IdRange::holder)
                .filter(holder -> !holder.equals(own))
                .findFirst();
    }

    /** The ids that one instance holds, whether it runs or not. */
    static Stream<IdRange> held(JsonObject instance) {
        JsonObject config = instance.getJsonObject("config", new JsonObject());
        long most = "true".equals(config.getString("security.idmap.isolated")) ? Long.MAX_VALUE : ContextId.IDS;
        String holder = instance.getString("project", "default") + "/" + instance.getString("name");
        return Stream.of("volatile.idmap.next", "volatile.idmap.current", "volatile.last_state.idmap")
                .map(config::getString)
                .filter(text -> text != null && text.startsWith("["))
                .flatMap(text -> IncusApi.objects(new JsonArray(text)))
                .map(map ->
                        new IdRange(map.getLong("Hostid", -1L), Math.min(map.getLong("Maprange", 0L), most), holder))
                .filter(range -> range.first() >= 0 && range.count() > 0)
                .distinct();
    }
}
