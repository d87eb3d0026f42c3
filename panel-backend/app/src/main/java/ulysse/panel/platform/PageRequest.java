package ulysse.panel.platform;

import org.jspecify.annotations.Nullable;

/** How many rows, and after which; {@code after} null starts at the beginning. */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int MAX_LIMIT = 200;

    /** Read the query parameters {@code limit} and {@code after}; refuse what no page of ours has given out. */
    public static PageRequest of(int limit, @Nullable String after) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidField.of("limit", "must be 1..%d".formatted(MAX_LIMIT));
        }
        return new PageRequest(limit, after == null ? null : Cursor.parse(after));
    }

    /** The number of rows to read: one more than shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
