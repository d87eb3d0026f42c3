package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Pty;
import ulysse.gateway.doubles.Screen;
import ulysse.gateway.doubles.StubHost;

/** The orderly end. The gateway is not to be used afterwards, so this class has one of its own. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
@TestProfile(StopTest.LongDrain.class)
class StopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Door door;

    @Inject
    StubHost host;

    @Inject
    GatewayLifecycle lifecycle;

    @Test
    void a_gateway_that_stops_should_say_so_wait_and_then_end_what_is_left() throws Exception {
        Client client = door.open();
        try (Pty terminal = Pty.open()) {
            List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo"));
            command.add(1, "-tt");
            Process ssh = terminal.start(new ProcessBuilder(command));
            Screen screen = new Screen(terminal.input());
            type(terminal, "stty -echo; PS1=; echo re''ady\n");
            await().atMost(PATIENCE).until(() -> screen.text().contains("ready"));

            Thread stop = Thread.ofPlatform().start(() -> lifecycle.stop(new ShutdownEvent()));

            await().atMost(PATIENCE).until(() -> screen.text().contains("this gateway is being restarted"));
            assertThat(lifecycle.isOpen()).isFalse();
            assertThat(client.run("web1.demo", "true").err()).contains("Connection refused");
            type(terminal, "echo still''here\n");
            await().atMost(PATIENCE).until(() -> screen.text().contains("stillhere"));

            assertThat(ssh.waitFor()).isEqualTo(255);
            stop.join();
            await().atMost(PATIENCE).until(() -> host.running() == 0);
        }
    }

    private static void type(Pty terminal, String text) throws Exception {
        terminal.output().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Long enough to try things while it drains. */
    public static class LongDrain implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ulysse.ssh.drain", "8s");
        }
    }
}
