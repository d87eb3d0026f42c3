package ulysse.launcher.storm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.bench.Measurement;

/** The storm at full length, with numbers. */
public final class StormBench {
    private StormBench() {}

    /** Runs on panels of its own; throws when the books are not right afterwards. */
    public static List<Measurement> run(int orders) throws IOException, InterruptedException {
        try (Panels panels = Panels.start()) {
            Storm.Outcome outcome = Storm.rage(panels, orders);
            requireRight(outcome, panels.books().mistakes());
            return List.of(
                    Measurement.alone("storm_orders", outcome.orders(), ""),
                    Measurement.alone("storm_deletions", outcome.deletions(), ""),
                    Measurement.alone("storm_refusals", outcome.refusals(), ""),
                    Measurement.alone("storm_kills", outcome.kills(), ""),
                    Measurement.alone("storm_mistakes_in_the_books", 0, ""),
                    Measurement.alone("storm_orders_per_second", outcome.perSecond(), "1/s"),
                    Measurement.alone("storm_answer_p50", outcome.percentile(0.5), "ms"),
                    Measurement.alone("storm_answer_p99", outcome.percentile(0.99), "ms"));
        }
    }

    private static void requireRight(Storm.Outcome outcome, List<String> mistakes) {
        List<String> all = new ArrayList<>(mistakes);
        all.addAll(outcome.lost());
        all.addAll(outcome.surprises());
        if (!all.isEmpty()) {
            throw new IllegalStateException("the books are wrong:\n" + String.join("\n", all));
        }
    }
}
