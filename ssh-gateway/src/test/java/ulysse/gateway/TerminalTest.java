package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Pty;
import ulysse.gateway.doubles.Screen;

/** Sessions with a terminal at both ends. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
class TerminalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void open() {
        client = door.open();
    }

    @Test
    void a_terminal_should_have_the_clients_size_and_type_and_follow_its_changes() throws Exception {
        try (Pty terminal = Pty.open()) {
            terminal.resize(101, 41);
            List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo"));
            command.add(1, "-tt");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("TERM", "xterm-256color");
            Process ssh = terminal.start(builder);
            Screen screen = new Screen(terminal.input());

            terminal.output().write("stty -echo; PS1=; stty size; echo $TERM\n".getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE).until(() -> screen.text().contains("41 101\r\nxterm-256color"));

            terminal.resize(120, 50);
            Thread.sleep(500);
            terminal.output().write("stty size\n".getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE).until(() -> screen.text().contains("50 120"));

            terminal.output().write("exit 5\n".getBytes(StandardCharsets.UTF_8));
            assertThat(ssh.waitFor()).isEqualTo(5);
        }
    }

    @Test
    void ctrl_c_should_interrupt_what_runs_and_leave_the_session() throws Exception {
        try (Pty terminal = Pty.open()) {
            List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo"));
            command.add(1, "-tt");
            Process ssh = terminal.start(new ProcessBuilder(command));
            Screen screen = new Screen(terminal.input());
            terminal.output().write("stty -echo; PS1=; echo re''ady; sleep 600\n".getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE).until(() -> screen.text().contains("ready"));
            Thread.sleep(300);

            terminal.output().write(3);
            terminal.output().write("echo on''ward; exit 0\n".getBytes(StandardCharsets.UTF_8));

            await().atMost(PATIENCE).until(() -> screen.text().contains("onward"));
            assertThat(ssh.waitFor()).isZero();
        }
    }
}
