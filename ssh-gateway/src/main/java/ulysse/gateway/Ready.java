package ulysse.gateway;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import ulysse.gateway.login.KeyIndex;

/** Ready means: the keys are known and the port is open. */
@Readiness
@Singleton
class Ready implements HealthCheck {
    private final GatewayLifecycle lifecycle;
    private final KeyIndex keys;

    Ready(GatewayLifecycle lifecycle, KeyIndex keys) {
        this.lifecycle = lifecycle;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ssh")
                .status(lifecycle.isOpen())
                .withData("keys", keys.size())
                .build();
    }
}
