package ulysse.panel.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One column that a list is in the order of. It is never null: write {@code coalesce} where it could be.
 *
 * @param sql the expression, as its index has it
 */
public record SortKey(String sql, Type type) {

    /** Text in the order of its bytes, whatever the database's language is; the index says {@code collate "C"} too. */
    public static SortKey text(String sql) {
        return new SortKey(sql + " collate \"C\"", Type.TEXT);
    }

    public static SortKey number(String sql) {
        return new SortKey(sql, Type.NUMBER);
    }

    public static SortKey instant(String sql) {
        return new SortKey(sql, Type.INSTANT);
    }

    public static SortKey uuid(String sql) {
        return new SortKey(sql, Type.UUID);
    }

    /** An address, or a range of them, in the order of the numbers; IPv4 comes before IPv6. */
    public static SortKey address(String sql) {
        return new SortKey(sql, Type.ADDRESS);
    }

    /** How the last row's value is read for its cursor. */
    String selected() {
        return type == Type.ADDRESS ? "cast(%s as text)".formatted(sql) : sql;
    }

    /** The place of a cursor's value in a statement. */
    String placeholder(String name) {
        return "cast(:%s as %s)".formatted(name, type.sql);
    }

    /** A cursor's value in the form that the database reads, or {@link IllegalArgumentException}. */
    String checked(String value) {
        return type.reader.apply(value);
    }

    /** What a column holds. */
    public enum Type {
        TEXT("text", value -> value),
        NUMBER("bigint", value -> Long.valueOf(value).toString()),
        INSTANT("timestamptz", value -> Instant.parse(value).toString()),
        UUID("uuid", value -> java.util.UUID.fromString(value).toString()),
        ADDRESS("inet", Type::address);

        private final String sql;
        private final UnaryOperator<String> reader;

        Type(String sql, UnaryOperator<String> reader) {
            this.sql = sql;
            this.reader = reader;
        }

        private static String address(String value) {
            try {
                return new IPAddressString(value).toAddress().toCanonicalString();
            } catch (AddressStringException notOurs) {
                throw new IllegalArgumentException(notOurs);
            }
        }
    }
}
