package ulysse.gateway.platform;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The gateway's threads: virtual ones for whatever may wait, one timer that never does. */
@Singleton
public class Workers {
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("gateway-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timer").factory());

    Workers() {}

    public ExecutorService executor() {
        return executor;
    }

    /** Run something later, on a thread of its own. */
    public ScheduledFuture<?> after(Duration delay, Runnable task) {
        return timer.schedule(() -> executor.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Run something again and again, each time on a thread of its own. */
    public ScheduledFuture<?> every(Duration interval, Runnable task) {
        long millis = interval.toMillis();
        return timer.scheduleAtFixedRate(() -> executor.execute(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        executor.shutdownNow();
    }
}
