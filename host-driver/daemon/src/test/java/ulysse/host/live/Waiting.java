package ulysse.host.live;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what will be so soon, and says what it was when it isn't. */
final class Waiting {
    private Waiting() {}

    static void until(String what, Duration longest, BooleanSupplier condition) {
        until(() -> what, longest, condition);
    }

    /** @param what told when it is not so in time, with how it was then */
    static void until(Supplier<String> what, Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + longest + ": " + what.get());
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
