package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Programs;
import ulysse.gateway.doubles.RawClient;
import ulysse.gateway.doubles.StubHost;
import ulysse.gateway.shell.OpenChannels;

/** Many sessions on one connection, and clients that misbehave: only they suffer. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
class ConnectionTest {
    private static final Path NOTHING = Path.of("/dev/null");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Door door;

    @Inject
    StubHost host;

    @Inject
    OpenChannels channels;

    private Client client;

    @BeforeEach
    void open() {
        client = door.open();
    }

    @Test
    void several_sessions_should_share_one_connection() throws Exception {
        Path control = client.folder().resolve("ctl");
        List<String> master = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo"));
        master.addAll(1, List.of("-N", "-M", "-S", control.toString()));
        Process connection = new ProcessBuilder(master).start();
        try {
            await().atMost(PATIENCE).until(() -> control.toFile().exists());
            List<Callable<Programs.Result>> sessions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                List<String> session =
                        new ArrayList<>(client.ssh(client.key("demo"), "web1.demo", "sleep 0.5; echo me; exit " + i));
                session.addAll(1, List.of("-S", control.toString()));
                sessions.add(() -> Programs.run(session, NOTHING));
            }
            List<Programs.Result> results = all(sessions);
            for (int i = 0; i < 20; i++) {
                assertThat(results.get(i)).isEqualTo(new Programs.Result(i, "me\n", ""));
            }
        } finally {
            connection.destroy();
        }
    }

    @Test
    void a_hundred_channels_should_run_at_once_and_leave_nothing_behind() throws Exception {
        int before = channels.size();
        try (RawClient raw = RawClient.connect(client, "web1.demo")) {
            List<RawClient.Channel> open = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                open.add(raw.exec("read line; echo got $line"));
            }
            await().atMost(PATIENCE).until(() -> host.running() >= 100);
            for (RawClient.Channel channel : open) {
                channel.send("it\n");
            }
            for (RawClient.Channel channel : open) {
                assertThat(channel.awaitEnd()).isZero();
                assertThat(channel.output()).isEqualTo("got it\n");
            }
        }
        await().atMost(PATIENCE).until(() -> channels.size() == before && host.running() == 0);
    }

    @Test
    void a_channel_too_many_should_be_refused_and_the_others_go_on() throws Exception {
        try (RawClient raw = RawClient.connect(client, "web1.demo")) {
            RawClient.Channel first = raw.exec("cat");
            for (int i = 1; i < 128; i++) {
                raw.open();
            }
            for (int i = 0; i < 300; i++) {
                assertThat(raw.isOpenRefused()).isTrue();
            }
            first.send("still here");
            first.sendEof();
            assertThat(first.awaitEnd()).isZero();
            assertThat(first.output()).isEqualTo("still here");
        }
    }

    @Test
    void malformed_requests_should_be_refused_and_not_end_the_connection() throws Exception {
        try (RawClient raw = RawClient.connect(client, "web1.demo")) {
            RawClient.Channel channel = raw.open();
            channel.request("pty-req", buffer -> {
                buffer.putString("x/../../etc");
                buffer.putInt(80);
                buffer.putInt(-1);
                buffer.putInt(0);
                buffer.putInt(0);
                buffer.putBytes(new byte[] {3, 0, 0, 0, 28, 42, 1, 2});
            });
            channel.request("pty-req", buffer -> buffer.putInt(Integer.MAX_VALUE));
            channel.request("window-change", buffer -> buffer.putByte((byte) 1));
            channel.request("window-change", buffer -> {
                for (int i = 0; i < 4; i++) {
                    buffer.putInt(Integer.MIN_VALUE);
                }
                buffer.putString("and more");
            });
            channel.request("env", buffer -> buffer.putInt(-5));
            channel.request("signal", buffer -> buffer.putString("NOSUCH"));
            channel.request("break", buffer -> buffer.putInt(500));
            channel.request("nonsense@example.com", buffer -> buffer.putString("x"));
            channel.sendErrorData("clients have no stderr");
            raw.request("nonsense@example.com");
            raw.request("no-such-forward");

            RawClient.Channel other = raw.exec("echo alive");
            assertThat(other.awaitEnd()).isZero();
            assertThat(other.output()).isEqualTo("alive\n");
        }
    }

    @Test
    void a_promise_of_no_more_sessions_should_be_kept_by_us_too() throws Exception {
        try (RawClient raw = RawClient.connect(client, "web1.demo")) {
            RawClient.Channel first = raw.exec("cat");
            raw.request("no-more-sessions@openssh.com");

            assertThat(raw.isOpenRefused()).isTrue();
            first.sendEof();
            assertThat(first.awaitEnd()).isZero();
        }
    }

    @Test
    void silent_connections_should_be_limited_per_source_and_not_for_ever() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            boolean turnedAway = false;
            for (int i = 0; i < 130 && !turnedAway; i++) {
                Socket socket = new Socket("127.0.0.1", client.port());
                silent.add(socket);
                turnedAway = socket.getInputStream().read() < 0;
            }
            assertThat(turnedAway).isTrue();
            assertThat(silent.size()).isBetween(90, 102);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
        await().atMost(PATIENCE).until(() -> client.run("web1.demo", "true").exit() == 0);
    }

    @Test
    void what_is_not_ssh_should_be_turned_away() throws IOException {
        for (String greeting : List.of("GET / HTTP/1.1\r\n\r\n", "\0\1\2\3\n", "x".repeat(5000), "SSH-1.5-old\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", client.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(greeting.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                socket.getInputStream().readAllBytes();
            } catch (SocketException e) {
                assertThat(e).hasMessageContaining("reset");
            }
        }
        assertThat(client.run("web1.demo", "true").exit()).isZero();
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
