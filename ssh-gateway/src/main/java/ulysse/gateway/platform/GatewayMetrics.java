package ulysse.gateway.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway counts, for Prometheus. */
@Singleton
public class GatewayMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger channels = new AtomicInteger();
    private final Counter fromClients;
    private final Counter toClients;

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("ulysse.gateway.connections", connections);
        registry.gauge("ulysse.gateway.channels", channels);
        this.fromClients = registry.counter("ulysse.gateway.bytes", "direction", "in");
        this.toClients = registry.counter("ulysse.gateway.bytes", "direction", "out");
    }

    public void connectionOpened() {
        connections.incrementAndGet();
    }

    public void connectionClosed() {
        connections.decrementAndGet();
    }

    public void channelOpened() {
        channels.incrementAndGet();
    }

    public void channelClosed() {
        channels.decrementAndGet();
    }

    public void received(int bytes) {
        fromClients.increment(bytes);
    }

    public void sent(int bytes) {
        toClients.increment(bytes);
    }

    /**
     * Count a login.
     *
     * @param outcome {@code ok}, {@code refused} or {@code abandoned}
     */
    public void login(String outcome) {
        registry.counter("ulysse.gateway.logins", "outcome", outcome).increment();
    }

    /** Count a connection that was turned away before its login. */
    public void turnedAway(String reason) {
        registry.counter("ulysse.gateway.turned.away", "reason", reason).increment();
    }

    /** Count a wish to enter, by what came of it. */
    public void entry(String outcome) {
        registry.counter("ulysse.gateway.entries", "outcome", outcome).increment();
    }

    /** Count an audit event that was given up because the panel did not take it for too long. */
    public void reportLost() {
        registry.counter("ulysse.gateway.reports.lost").increment();
    }
}
