package ulysse.panel.platform;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a list, in the order of its key; {@code next} asks for what follows, null at the end. */
public record Page<T>(
        List<T> items, @Schema(nullable = true) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cut a page from rows that were read with one more than the limit, so that no row needs counting.
     *
     * @param cursor of the last row shown
     */
    public static <T> Page<T> cut(List<T> rows, PageRequest request, Function<T, Cursor> cursor) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, cursor.apply(shown.getLast()).text());
    }

    public <R> Page<R> map(Function<? super T, R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
