package ulysse.panel.platform;

import org.jspecify.annotations.Nullable;

/**
 * How many rows, after which, and in which order.
 *
 * @param after null starts at the beginning
 * @param sort a field of the list, with {@code -} before it for descending; null for the list's usual order
 */
public record PageRequest(
        int limit, @Nullable Cursor after, @Nullable String sort) {

    public static final int MAX_LIMIT = 200;

    /** As the other, in the list's usual order. */
    public static PageRequest of(int limit, @Nullable String after) {
        return of(limit, after, null);
    }

    /** Read the query parameters of these names; refuse what no page of ours has given out. */
    public static PageRequest of(int limit, @Nullable String after, @Nullable String sort) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidField.of("limit", "must be 1..%d".formatted(MAX_LIMIT));
        }
        return new PageRequest(limit, after == null ? null : Cursor.parse(after), sort);
    }

    /** The number of rows to read: one more than shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
