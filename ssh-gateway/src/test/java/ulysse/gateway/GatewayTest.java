package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Programs;
import ulysse.gateway.doubles.StubPanel;

@QuarkusTest
@WithTestResource(GatewayFiles.class)
class GatewayTest {
    @Inject
    Client client;

    @Inject
    StubPanel panel;

    @Inject
    GatewayLifecycle lifecycle;

    @BeforeEach
    void open() {
        panel.addKey(client.known(client.key("demo"), "demo-owner"));
        await().atMost(Duration.ofSeconds(20)).until(lifecycle::isOpen);
    }

    @Test
    void a_command_should_end_with_its_own_status() throws IOException {
        Programs.Result result = client.run("web1.demo", "echo out; echo err >&2; exit 7");

        assertThat(result).isEqualTo(new Programs.Result(7, "out\n", "err\n"));
    }
}
