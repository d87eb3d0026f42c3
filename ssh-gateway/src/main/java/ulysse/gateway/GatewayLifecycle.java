package ulysse.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import ulysse.gateway.login.KeyIndex;
import ulysse.gateway.panel.KeyWatch;
import ulysse.gateway.platform.SshSettings;
import ulysse.gateway.platform.Workers;
import ulysse.gateway.session.Keepalive;
import ulysse.gateway.shell.OpenChannels;

/**
 * The gateway's day: learn the keys, open, and close in order. It opens only when it knows the keys, because a closed door says
 * the truth and "permission denied" would not.
 */
@Singleton
class GatewayLifecycle {
    private static final Logger LOG = Logger.getLogger(GatewayLifecycle.class);
    private static final Duration POLL = Duration.ofMillis(20);

    private final SshSettings settings;
    private final KeyIndex keys;
    private final KeyWatch keyWatch;
    private final Keepalive keepalive;
    private final GatewayDaemon daemon;
    private final OpenChannels channels;
    private final Workers workers;
    private volatile boolean open;

    GatewayLifecycle(
            SshSettings settings,
            KeyIndex keys,
            KeyWatch keyWatch,
            Keepalive keepalive,
            GatewayDaemon daemon,
            OpenChannels channels,
            Workers workers) {
        this.settings = settings;
        this.keys = keys;
        this.keyWatch = keyWatch;
        this.keepalive = keepalive;
        this.daemon = daemon;
        this.channels = channels;
        this.workers = workers;
    }

    /** Whether people can come in. */
    boolean isOpen() {
        return open;
    }

    void start(@Observes StartupEvent event) {
        Algorithms.checkProviders();
        keyWatch.start();
        workers.executor().execute(this::open);
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
        keyWatch.stop();
        daemon.stopListening();
        channels.announceEnd();
        try {
            awaitDrained();
            daemon.close();
        } catch (IOException e) {
            LOG.warnf("the SSH server did not close cleanly: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        try {
            long begin = System.nanoTime();
            WarmUp.run(settings.warmUpMib());
            LOG.debugf("warmed up in %d ms", (System.nanoTime() - begin) / 1_000_000);
            while (!keys.isKnown()) {
                Thread.sleep(POLL);
            }
            daemon.open();
            keepalive.start();
            open = true;
            LOG.infof("listening on %s, port %d", settings.host(), daemon.port());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "cannot open the SSH door on %s, port %d", settings.host(), settings.port());
            Quarkus.asyncExit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDrained() throws InterruptedException {
        long until = System.nanoTime() + settings.drain().toNanos();
        while (!channels.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(POLL);
        }
        if (!channels.isEmpty()) {
            LOG.infof("%d sessions are still open and end now", channels.size());
        }
    }
}
