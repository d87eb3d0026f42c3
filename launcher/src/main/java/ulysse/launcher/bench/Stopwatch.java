package ulysse.launcher.bench;

import java.io.IOException;
import java.util.Arrays;

/** Wall-clock seconds of things done. */
final class Stopwatch {
    private Stopwatch() {}

    /** Something to time. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static double seconds(Work work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The middle one: a single slow run says nothing. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
