package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.VserverStatus;
import ulysse.host.v1.VserverStatus.State;

/** Whatever dies in the middle of an order, the same call made again ends with exactly one vserver. */
@Tag("host")
class FaultTest {
    private static LiveHost host;

    @BeforeAll
    static void start() {
        host = LiveHost.start();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 120, 250, 400, 600, 900, 1300})
    void a_driver_killed_in_the_middle_should_leave_an_order_that_continues(int millis) {
        interrupted(millis, () -> {
            host.driver().kill();
            host.driver().restart();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 250, 300, 350, 400, 450, 500, 550, 600, 700, 800})
    void an_incus_killed_in_the_middle_should_leave_an_order_that_continues(int millis) {
        interrupted(millis, () -> {
            host.incus().kill();
            host.incus().restart();
        });
    }

    @Test
    void an_incus_that_is_away_should_be_told_as_unavailable() {
        TestVserver vserver = TestVserver.on(host);
        host.incus().kill();
        try {
            assertThat(statusOf(() -> vserver.apply())).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(statusOf(() -> host.control().list(ListRequest.getDefaultInstance())))
                    .isEqualTo(Status.Code.UNAVAILABLE);
        } finally {
            host.incus().restart();
        }
        assertThat(vserver.apply().getState()).isEqualTo(State.STATE_RUNNING);
        vserver.remove();
    }

    @Test
    void a_session_should_live_on_while_incus_is_away() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        EnterClient session = EnterClient.command(vserver, "read x; echo got $x");
        session.pid();
        host.incus().kill();
        try {
            assertThat(vserver.run("exit 7").code()).isEqualTo(7);
            session.type("it\n");
            assertThat(session.result().stdout()).isEqualTo("got it\n");
        } finally {
            host.incus().restart();
        }
        vserver.remove();
    }

    @Test
    void a_driver_that_stops_should_hang_up_and_leave_no_process() {
        TestVserver vserver = TestVserver.on(host);
        vserver.apply();
        EnterClient session = EnterClient.command(vserver, "trap '' HUP; sleep 2001");
        int pid = session.pid();
        assertThat(host.driver().stop()).isTrue();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        host.driver().restart();
        vserver.remove();
    }

    @Test
    void an_order_taken_back_in_the_middle_should_leave_nothing() {
        TestVserver vserver = TestVserver.on(host);
        CompletableFuture<Status.Code> order = CompletableFuture.supplyAsync(() -> statusOf(() -> vserver.apply()));
        pause(300);
        host.driver().kill();
        host.driver().restart();
        order.join();
        vserver.remove();
        assertThat(list().getVserversList()).noneMatch(status -> status.getContext() == vserver.context());
        TestVserver next = new TestVserver(host, UUID.randomUUID(), vserver.context(), vserver.address());
        assertThat(next.apply().getState()).isEqualTo(State.STATE_RUNNING);
        next.remove();
    }

    private static void interrupted(int millis, Runnable fault) {
        TestVserver vserver = TestVserver.on(host);
        CompletableFuture<Status.Code> order = CompletableFuture.supplyAsync(() -> statusOf(() -> vserver.apply()));
        pause(millis);
        fault.run();
        assertThat(order.join())
                .isIn(Status.Code.OK, Status.Code.UNAVAILABLE, Status.Code.INTERNAL, Status.Code.DEADLINE_EXCEEDED);

        assertThat(continued(vserver).getState()).isEqualTo(State.STATE_RUNNING);
        assertThat(list().getVserversList().stream().filter(status -> status.getContext() == vserver.context()))
                .hasSize(1);
        assertThat(list().getUnknownInstancesList()).isEmpty();
        assertThat(vserver.run("hostname -f").stdout()).isEqualTo("web1.demo.test\n");
        assertThat(vserver.remove()).isTrue();
    }

    /** As a panel's reconciler would go on. */
    private static VserverStatus continued(TestVserver vserver) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return vserver.apply();
            } catch (StatusRuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the order does not continue: " + e.getMessage(), e);
                }
                pause(100);
            }
        }
    }

    private static ListReply list() {
        return host.control().list(ListRequest.getDefaultInstance());
    }

    private static Status.Code statusOf(Runnable call) {
        try {
            call.run();
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
