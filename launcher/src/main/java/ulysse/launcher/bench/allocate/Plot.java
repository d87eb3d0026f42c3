package ulysse.launcher.bench.allocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ulysse.launcher.bench.Measurement;

/** The measurements as two pictures side by side: orders per second of each shape, and the cost of one as the pool grows. */
public final class Plot {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 340;
    private static final int TOP = 60;
    private static final int BOTTOM = 290;
    private static final int CURVE_LEFT = 560;
    private static final int CURVE_RIGHT = 920;
    private static final List<String> SHAPES =
            List.of("check_then_write", "global_lock", "for_update", "random_with_retry", "ulysse");

    private final List<Measurement> found;
    private final List<String> marks = new ArrayList<>();

    private Plot(List<Measurement> found) {
        this.found = found;
    }

    /** Writes them as SVG. */
    public static void write(List<Measurement> found, Path file) throws IOException {
        Plot plot = new Plot(found);
        plot.bars();
        plot.curves();
        Files.writeString(file, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                %s
                </svg>
                """.formatted(WIDTH, HEIGHT, String.join("\n", plot.marks)));
    }

    private void bars() {
        text(20, 24, "start", "Orders per second, 64 clients, every commit on the disk");
        double most = SHAPES.stream().mapToDouble(this::rate).max().orElse(1);
        for (int i = 0; i < SHAPES.size(); i++) {
            String shape = SHAPES.get(i);
            double y = TOP + i * 46.0;
            boolean ours = shape.equals("ulysse");
            text(145, y + 20, "end", shape.replace('_', ' '));
            marks.add(rect(155, y, Math.max(1, 190 * rate(shape) / most), 28, ours ? "#0066cc" : "#a3a3a3"));
            text(165 + 190 * rate(shape) / most, y + 13, "start", "%.0f/s".formatted(rate(shape)));
            text(165 + 190 * rate(shape) / most, y + 26, "start", words(shape));
        }
    }

    private String words(String shape) {
        double duplicates = value("allocate_%s_duplicates".formatted(shape));
        double starved = value("allocate_%s_starved".formatted(shape));
        return "p99 %.0f ms".formatted(value("allocate_%s_p99".formatted(shape)))
                + (duplicates > 0 ? ", %.0f %% duplicates".formatted(duplicates) : "")
                + (starved > 0 ? ", %.0f starved".formatted(starved) : "");
    }

    private void curves() {
        text(CURVE_LEFT - 40, 24, "start", "Milliseconds an order, one client, by addresses in use");
        for (double tick : new double[] {0.1, 1, 10, 100, 1000}) {
            marks.add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                    .formatted(CURVE_LEFT, CURVE_RIGHT, y(tick), y(tick)));
            text(CURVE_LEFT - 6, y(tick) + 4, "end", tick < 1 ? "0.1" : "%.0f".formatted(tick));
        }
        for (int inUse : Curve.IN_USE) {
            text(x(inUse), BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,d", inUse));
        }
        curve("#a3a3a3", "read all, take the first gap", inUse -> peer("allocate_rows_cost_at_" + inUse), 0);
        curve("#0066cc", "Ulysse, a row for each address", inUse -> value("allocate_rows_cost_at_" + inUse), 1);
        curve("#3e8635", "Ulysse, sparse", inUse -> value("allocate_sparse_cost_at_" + inUse), 2);
    }

    private void curve(String colour, String label, java.util.function.ToDoubleFunction<Integer> cost, int line) {
        StringBuilder points = new StringBuilder();
        for (int inUse : Curve.IN_USE) {
            double y = y(cost.applyAsDouble(inUse));
            points.append("%.1f,%.1f ".formatted(x(inUse), y));
            marks.add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>".formatted(x(inUse), y, colour));
        }
        marks.add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(points.toString().strip(), colour));
        marks.add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>"
                .formatted(CURVE_LEFT + 10, TOP + 20 + 16 * line, colour, label));
    }

    private static double x(double inUse) {
        return CURVE_LEFT + 30 + (Math.log10(inUse) - 3) / 3 * (CURVE_RIGHT - CURVE_LEFT - 60);
    }

    /** Four powers of ten, from 0.1 ms to a second. */
    private static double y(double millis) {
        return BOTTOM - (Math.log10(Math.max(0.1, millis)) + 1) / 4 * (BOTTOM - TOP);
    }

    private double rate(String shape) {
        return value("allocate_%s_per_second".formatted(shape));
    }

    private double value(String metric) {
        return one(metric).value();
    }

    private double peer(String metric) {
        Double peer = one(metric).peer();
        return peer == null ? Double.NaN : peer;
    }

    private Measurement one(String metric) {
        return found.stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + metric));
    }

    private void text(double x, double y, String anchor, String words) {
        marks.add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, words));
    }

    private static String rect(double x, double y, double width, double height, String colour) {
        return "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>"
                .formatted(x, y, width, height, colour);
    }
}
