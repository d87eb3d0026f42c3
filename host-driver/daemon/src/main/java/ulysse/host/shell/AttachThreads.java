package ulysse.host.shell;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few threads that attach. liblxc has no time limit of its own: one that hangs in it is given up and replaced, so that the
 * door stays open for everybody else.
 */
final class AttachThreads implements AutoCloseable {
    /** Attaching forks the JVM, which the machine does one at a time anyway. */
    private static final int USUAL = 4;

    private static final int MOST = 16;
    private static final Logger log = LoggerFactory.getLogger(AttachThreads.class);

    private final Duration patience;

    // Platform threads: liblxc keeps state by thread, and a virtual one may change its thread between two calls.
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            USUAL,
            USUAL,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("enter-", 0).daemon().factory());

    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("enter-watchdog").daemon().factory());

    AttachThreads(Duration patience) {
        this.patience = patience;
    }

    /** @param givenUp runs instead when the work takes too long; the work may still end later */
    void execute(Runnable work, Runnable givenUp) {
        threads.execute(() -> {
            AtomicBoolean isOpen = new AtomicBoolean(true);
            var alarm = watchdog.schedule(
                    () -> {
                        if (isOpen.compareAndSet(true, false)) {
                            log.error("Entering has not ended after {}: giving up a thread", patience);
                            resize(1);
                            givenUp.run();
                        }
                    },
                    patience.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                work.run();
            } finally {
                alarm.cancel(false);
                if (!isOpen.compareAndSet(true, false)) {
                    resize(-1);
                }
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        watchdog.shutdownNow();
    }

    private synchronized void resize(int by) {
        int size = Math.clamp((long) threads.getCorePoolSize() + by, USUAL, MOST);
        if (by > 0) {
            threads.setMaximumPoolSize(size);
            threads.setCorePoolSize(size);
        } else {
            threads.setCorePoolSize(size);
            threads.setMaximumPoolSize(size);
        }
    }
}
