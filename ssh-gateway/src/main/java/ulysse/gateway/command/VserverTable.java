package ulysse.gateway.command;

import java.util.ArrayList;
import java.util.List;
import ulysse.gateway.panel.VserverEntry;

/** A table of vservers in plain text, columns aligned, one line each, fit for eyes and for {@code awk}. */
final class VserverTable {
    private static final String GAP = "  ";

    private final List<String> heading;

    VserverTable(Sentences sentences) {
        this.heading = List.of(
                sentences.word("column.name"),
                sentences.word("column.state"),
                sentences.word("column.address"),
                sentences.word("column.context"));
    }

    /** Render the table, each line ended by a line feed. */
    String render(List<VserverEntry> vservers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading);
        vservers.forEach(vserver -> rows.add(row(vserver)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, rows)).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(VserverEntry vserver) {
        return List.of(
                vserver.login(),
                vserver.state(),
                vserver.addresses().isEmpty() ? "-" : String.join(",", vserver.addresses()),
                vserver.context() == 0 ? "-" : Integer.toString(vserver.context()));
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(width(rows, column) - cell.length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
