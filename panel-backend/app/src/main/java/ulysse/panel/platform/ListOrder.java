package ulysse.panel.platform;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order that one page is read in. All keys run the same way, so that one index serves both directions and the place
 * of a cursor is one comparison of rows.
 *
 * @param name as the client says it; a cursor belongs to one order
 */
record ListOrder(String name, boolean descending, List<SortKey> keys) {

    /** The columns that a cursor is made of, to be read after all others. */
    String columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).selected() + " as key" + i);
        }
        return String.join(", ", columns);
    }

    String orderBy() {
        return keys.stream()
                .map(key -> descending ? key.sql() + " desc" : key.sql())
                .collect(joining(", "));
    }

    /** What is true of the rows that follow a cursor. */
    String following() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).placeholder(parameter(i)));
        }
        return "(%s) %s (%s)"
                .formatted(
                        keys.stream().map(SortKey::sql).collect(joining(", ")),
                        descending ? "<" : ">",
                        String.join(", ", values));
    }

    /** The parameters of {@link #following}. */
    Map<String, String> values(Cursor cursor) {
        if (cursor.parts().size() != keys.size() + 1 || !cursor.string(0).equals(name)) {
            throw Cursor.unknown();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            try {
                values.put(parameter(i), keys.get(i).checked(cursor.string(i + 1)));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw Cursor.unknown();
            }
        }
        return values;
    }

    /** The place of a row that ends with {@link #columns}. */
    Cursor cursor(Object[] row) {
        List<String> parts = new ArrayList<>(List.of(name));
        for (int i = row.length - keys.size(); i < row.length; i++) {
            parts.add(row[i].toString());
        }
        return new Cursor(parts);
    }

    private static String parameter(int key) {
        return "after" + key;
    }
}
