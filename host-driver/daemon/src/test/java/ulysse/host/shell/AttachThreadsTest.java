package ulysse.host.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttachThreadsTest {
    @Test
    void threads_that_hang_should_be_given_up_and_replaced() throws InterruptedException {
        try (AttachThreads threads = new AttachThreads(Duration.ofMillis(100))) {
            CountDownLatch hang = new CountDownLatch(1);
            CountDownLatch givenUp = new CountDownLatch(4);
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> await(hang), givenUp::countDown);
            }
            assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();

            CountDownLatch next = new CountDownLatch(1);
            threads.execute(next::countDown, () -> {});
            assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
            hang.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
