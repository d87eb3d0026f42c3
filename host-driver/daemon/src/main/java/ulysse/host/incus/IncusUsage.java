package ulysse.host.incus;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import ulysse.host.instance.InstanceUsage;

/** From Incus's state document, which reads the control groups, to what a vserver uses. */
final class IncusUsage {
    private static final long MIB = 1L << 20;

    private IncusUsage() {}

    static InstanceUsage read(JsonObject instance, JsonObject state) {
        return new InstanceUsage(
                number(part(state, "cpu"), "usage"),
                number(part(state, "memory"), "usage"),
                mebibytes(part(instance, "config").getString("limits.memory")),
                number(part(part(state, "disk"), "root"), "usage"),
                mebibytes(part(part(instance, "devices"), "root").getString("size")),
                (int) number(state, "processes"),
                counter(state, "bytes_received"),
                counter(state, "bytes_sent"));
    }

    private static long counter(JsonObject state, String counter) {
        return part(state, "network").stream()
                .filter(card -> !card.getKey().equals("lo"))
                .map(Map.Entry::getValue)
                .mapToLong(card -> number(part((JsonObject) card, "counters"), counter))
                .sum();
    }

    private static JsonObject part(JsonObject whole, String name) {
        return whole.getValue(name) instanceof JsonObject part ? part : new JsonObject();
    }

    private static long number(JsonObject part, String name) {
        return part.getValue(name) instanceof Number number ? Math.max(0, number.longValue()) : 0;
    }

    /** Reads back what {@link InstanceConfig} writes. */
    private static long mebibytes(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[0-9]{1,12}MiB")
                ? Long.parseLong(text.substring(0, text.length() - 3)) * MIB
                : 0;
    }
}
