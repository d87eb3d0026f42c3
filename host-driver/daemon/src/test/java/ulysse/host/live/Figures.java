package ulysse.host.live;

import java.util.Arrays;
import java.util.Locale;

/** Measured numbers, told where a person reads them. */
final class Figures {
    private Figures() {}

    static void tell(String what, double value, String unit) {
        System.err.printf(Locale.ROOT, "FIGURE %s: %.1f %s%n", what, value, unit);
    }

    static double medianMillis(int times, Runnable work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }
}
