package ulysse.host.live;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what will be so soon, and says what it was when it isn't. */
final class Waiting {
    private Waiting() {}

    static void until(String what, Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
