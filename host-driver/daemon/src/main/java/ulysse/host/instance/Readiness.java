package ulysse.host.instance;

import java.time.Duration;
import java.util.List;
import ulysse.host.kernel.LxcPlace;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Decides when a vserver is ready: when its template's probe, run inside, says so. */
public final class Readiness {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);
    private static final Duration LONGEST_TRY = Duration.ofSeconds(15);

    private final Engine engine;
    private final Inside inside;

    public Readiness(Engine engine, Inside inside) {
        this.engine = engine;
        this.inside = inside;
    }

    /** Runs a command inside a container. */
    public interface Inside {
        /** @param timeout after which it is killed */
        Outcome run(LxcPlace place, List<String> command, Duration timeout);
    }

    /** @param output the first part of what it wrote, for people */
    public record Outcome(boolean success, String output) {}

    /** Returns once the probe succeeds; throws with the probe's last words when it takes too long. */
    String await(InstanceSpec spec, Progress progress) {
        long start = System.nanoTime();
        long deadline = start + spec.probe().timeout().toNanos();
        while (true) {
            progress.checkWanted();
            Outcome outcome =
                    inside.run(engine.place(spec.context()), spec.probe().command(), LONGEST_TRY);
            if (outcome.success()) {
                return "ready after %.1f s".formatted((System.nanoTime() - start) / 1e9);
            }
            if (System.nanoTime() > deadline) {
                throw new DriverException(
                        Kind.TIMED_OUT,
                        "not ready after %d s: %s"
                                .formatted(spec.probe().timeout().toSeconds(), outcome.output()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(Kind.UNREACHABLE, "the driver is stopping", e);
        }
    }
}
