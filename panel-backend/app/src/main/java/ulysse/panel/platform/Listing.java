package ulysse.panel.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API: what it shows, what it may be narrowed by and in which orders it comes. Reads one page by key, with
 * those conditions only that the client asked for; never counts, never skips rows.
 *
 * <pre>{@code
 * Listing.of("v.id, v.name", "from vlan v")
 *         .sort("name", SortKey.text("v.name"))
 *         .sort("tag", SortKey.number("coalesce(v.tag, 0)"), SortKey.uuid("v.id"))
 *         .uuid("domain", domain, "v.network_domain_id = :domain")
 *         .prefix("q", q, "v.name")
 *         .page(entities, request, row -> new VlanName((UUID) row[0], (String) row[1]));
 * }</pre>
 */
public final class Listing {

    /** Greater than every text that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final String columns;
    private final String from;
    private final Map<String, List<SortKey>> sorts = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable String usual;

    private Listing(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    /**
     * Begin a list.
     *
     * @param columns what is selected
     * @param from {@code from} and the joins
     */
    public static Listing of(String columns, String from) {
        return new Listing(columns, from);
    }

    /**
     * Allow an order, both ways. The first one is the usual one, ascending.
     *
     * @param keys together they are unique, and an index begins with them
     */
    public Listing sort(String field, SortKey... keys) {
        sorts.put(field, List.of(keys));
        if (usual == null) {
            usual = field;
        }
        return this;
    }

    /** As {@link #sort}, and the order descending is the usual one. */
    public Listing sortDescending(String field, SortKey... keys) {
        usual = "-" + field;
        return sort(field, keys);
    }

    /** Narrow the list always. */
    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Narrow the list when there is a value, which the condition names {@code :name}. */
    public Listing filter(String name, @Nullable Object value, String condition) {
        if (value != null) {
            values.put(name, value);
            conditions.add(condition);
        }
        return this;
    }

    /** As {@link #filter}, with an identifier. */
    public Listing uuid(String name, @Nullable String value, String condition) {
        return filter(name, value == null ? null : id(name, value), condition);
    }

    /** As {@link #filter}, with an instant such as {@code 2026-11-23T12:00:00Z}. */
    public Listing instant(String name, @Nullable String value, String condition) {
        return filter(name, value == null ? null : moment(name, value), condition);
    }

    /** As {@link #filter}, with one of these words. */
    public Listing oneOf(String name, @Nullable String value, Collection<String> allowed, String condition) {
        if (value != null && !allowed.contains(value)) {
            throw InvalidField.of(name, "must be one of " + String.join(", ", allowed));
        }
        return filter(name, value, condition);
    }

    /** Narrow the list to what begins with the value, when there is one. */
    public Listing prefix(String name, @Nullable String value, String column) {
        String end = name + "End";
        filter(name, value, "%s collate \"C\" >= :%s".formatted(column, name));
        return filter(end, value == null ? null : value + LAST, "%s collate \"C\" < :%s".formatted(column, end));
    }

    /**
     * Read a page.
     *
     * @param view of a row, which has the selected columns in their order, and further ones behind
     */
    public <T> Page<T> page(EntityManager entities, PageRequest request, Function<Object[], T> view) {
        ListOrder order = order(request.sort());
        Cursor after = request.after();
        Map<String, Object> parameters = new HashMap<>(values);
        List<String> all = new ArrayList<>(conditions);
        if (after != null) {
            all.add(order.following());
            parameters.putAll(order.values(after));
        }
        String sql =
                "select %s, %s %s%s order by %s".formatted(columns, order.columns(), from, where(all), order.orderBy());
        return Page.cut(rows(entities, sql, parameters, request.rows()), request, order::cursor)
                .map(view);
    }

    /** Read all rows at once, in no order: for what is known to be few. */
    public List<Object[]> all(EntityManager entities) {
        return rows(entities, "select %s %s%s".formatted(columns, from, where(conditions)), values, Integer.MAX_VALUE);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static List<Object[]> rows(EntityManager entities, String sql, Map<String, Object> parameters, int most) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<?> found = query.setMaxResults(most).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private ListOrder order(@Nullable String wished) {
        String name = wished == null ? String.valueOf(usual) : wished;
        boolean descending = name.startsWith("-");
        List<SortKey> keys = sorts.get(descending ? name.substring(1) : name);
        if (keys == null) {
            List<String> allowed = sorts.keySet().stream()
                    .flatMap(field -> List.of(field, "-" + field).stream())
                    .toList();
            throw InvalidField.of("sort", "must be one of " + String.join(", ", allowed));
        }
        return new ListOrder(name, descending, keys);
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw InvalidField.of(name, "must be an identifier");
        }
    }

    private static Instant moment(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException notAnInstant) {
            throw InvalidField.of(name, "must be an instant such as 2026-11-23T12:00:00Z");
        }
    }
}
