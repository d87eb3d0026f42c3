package ulysse.panel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.IdempotentCalls.Call;

@QuarkusTest
@WithTestResource(TestStack.class)
class IdempotentCallsTest {

    @Inject
    IdempotentCalls calls;

    record Body(String name) {}

    record Reply(int number) {}

    private final UUID person = UUID.randomUUID();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void the_same_call_should_be_done_once_and_answered_alike() {
        Call call = call("k", new Body("a"));
        assertThat(run(call)).isEqualTo(run(call)).isEqualTo(new Reply(1));
        assertThat(count).hasValue(1);
    }

    @Test
    void another_body_with_the_same_key_should_be_refused() {
        run(call("k", new Body("a")));
        assertThatExceptionOfType(PanelException.class)
                .isThrownBy(() -> run(call("k", new Body("b"))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformErrors.KEY_REUSED));
        assertThat(count).hasValue(1);
    }

    @Test
    void the_key_should_belong_to_one_person_and_one_route() {
        run(call("k", new Body("a")));
        run(new Call(UUID.randomUUID(), "POST /r", "k", new Body("a")));
        run(new Call(person, "POST /other", "k", new Body("a")));
        assertThat(count).hasValue(3);
    }

    @Test
    void a_call_without_a_key_should_be_done_each_time() {
        run(new Call(person, "POST /r", null, new Body("a")));
        run(new Call(person, "POST /r", null, new Body("a")));
        assertThat(count).hasValue(2);
    }

    @Test
    void a_call_that_failed_should_leave_its_key_free() {
        Call call = call("k", new Body("a"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> calls.run(call, Reply.class, () -> {
                    throw new IllegalStateException("work failed");
                }));
        assertThat(run(call)).isEqualTo(new Reply(1));
    }

    @Test
    void many_at_once_should_be_done_once_and_all_get_the_same_answer() throws Exception {
        int many = 8;
        CountDownLatch start = new CountDownLatch(1);
        Call call = call("k", new Body("a"));
        List<Callable<Reply>> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            tasks.add(() -> {
                start.await();
                return Scope.EVERYTHING.call(() -> calls.run(call, Reply.class, () -> {
                    pause();
                    return new Reply(count.incrementAndGet());
                }));
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Reply>> replies = new ArrayList<>();
            tasks.forEach(task -> replies.add(threads.submit(task)));
            start.countDown();
            for (Future<Reply> reply : replies) {
                assertThat(reply.get()).isEqualTo(new Reply(1));
            }
        }
        assertThat(count).hasValue(1);
    }

    @Test
    void a_reply_with_line_ends_should_be_given_again() {
        record Failure(String words) {}
        Call call = call("k", new Body("a"));
        Failure failure = new Failure("first line\nsecond line\u001b[0m");
        calls.run(call, Failure.class, () -> failure);
        assertThat(calls.run(call, Failure.class, () -> new Failure("again"))).isEqualTo(failure);
    }

    @Test
    void a_key_that_is_none_should_be_refused() {
        for (String key : List.of("", " ", "a\nb", "é", "k".repeat(201))) {
            assertThatExceptionOfType(PanelException.class).isThrownBy(() -> call(key, new Body("a")));
        }
    }

    private Call call(String key, Body body) {
        return new Call(person, "POST /r", key, body);
    }

    private Reply run(Call call) {
        return calls.run(call, Reply.class, () -> new Reply(count.incrementAndGet()));
    }

    /** Long enough that the others come while the work is being done. */
    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
