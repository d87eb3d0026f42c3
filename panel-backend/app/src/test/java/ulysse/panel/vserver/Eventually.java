package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what other threads are about to do. */
public final class Eventually {
    private Eventually() {}

    public static <T> void is(T expected, Supplier<T> actual) {
        within(Duration.ofSeconds(30), expected, actual);
    }

    public static <T> void within(Duration limit, T expected, Supplier<T> actual) {
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(actual.get()).isEqualTo(expected));
    }
}
