package ulysse.gateway;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.time.Duration;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.StubPanel;

/** An open gateway with one known person at it, demo's owner. */
@Singleton
class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Client client;
    private final StubPanel panel;
    private final GatewayLifecycle lifecycle;

    Door(Client client, StubPanel panel, GatewayLifecycle lifecycle) {
        this.client = client;
        this.panel = panel;
        this.lifecycle = lifecycle;
    }

    /** Wait until it is open and knows demo's owner. */
    Client open() {
        panel.addKey(client.known(client.key("demo"), "demo-owner"));
        await().atMost(PATIENCE).until(lifecycle::isOpen);
        return client;
    }
}
