package ulysse.panel.login;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when gateways can ask and will hear of every key. */
@Readiness
@ApplicationScoped
class LoginHealth implements HealthCheck {

    private final LoginServer server;
    private final KeyFeed feed;

    LoginHealth(LoginServer server, KeyFeed feed) {
        this.server = server;
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("login service")
                .status(server.isServing() && feed.isListening())
                .build();
    }
}
