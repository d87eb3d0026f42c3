package ulysse.gateway.session;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.kex.KexState;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.jboss.logging.Logger;
import ulysse.gateway.platform.SshSettings;
import ulysse.gateway.platform.Workers;

/**
 * Asks each connection for a sign of life and closes those that are gone; also those that started a new key exchange and do not
 * finish it, since MINA would let output pile up for them. MINA's own heartbeat works on clients only.
 */
@Singleton
public class Keepalive {
    private static final Logger LOG = Logger.getLogger(Keepalive.class);
    private static final String REQUEST = "keepalive@openssh.com";
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(10);
    /** Three looks in a row, thus at least 20 seconds. */
    private static final int LONGEST_EXCHANGE_IN_LOOKS = 3;

    private static final AttributeKey<AtomicInteger> UNANSWERED = new AttributeKey<>();
    private static final AttributeKey<AtomicInteger> EXCHANGING = new AttributeKey<>();

    private final OpenConnections connections;
    private final SshSettings settings;
    private final Workers workers;

    Keepalive(OpenConnections connections, SshSettings settings, Workers workers) {
        this.connections = connections;
        this.settings = settings;
        this.workers = workers;
    }

    public void start() {
        workers.every(settings.keepaliveInterval(), () -> connections.all().forEach(this::ask));
        workers.every(LOOK_INTERVAL, () -> connections.all().forEach(this::look));
    }

    private void ask(Session session) {
        AtomicInteger unanswered = counter(session, UNANSWERED);
        if (unanswered.get() >= settings.keepaliveMisses()) {
            end(session, "the client gives no sign of life");
            return;
        }
        if (session.getKexState() != KexState.DONE) {
            return;
        }
        unanswered.incrementAndGet();
        try {
            Buffer request =
                    session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST, REQUEST.length() + Integer.BYTES + 1);
            request.putString(REQUEST);
            request.putBoolean(true);
            // Any answer will do: OpenSSH says failure, and lives.
            session.request(request, REQUEST, (code, reply) -> unanswered.set(0));
        } catch (IOException e) {
            session.close(true);
        }
    }

    private void look(Session session) {
        AtomicInteger looks = counter(session, EXCHANGING);
        if (session.getKexState() == KexState.DONE) {
            looks.set(0);
        } else if (looks.incrementAndGet() >= LONGEST_EXCHANGE_IN_LOOKS) {
            end(session, "the key exchange is not finished");
        }
    }

    private static void end(Session session, String why) {
        GatewaySession holder = GatewaySession.of(session);
        LOG.infof("session %s ends: %s", holder == null ? "?" : holder.id(), why);
        session.close(true);
    }

    private static AtomicInteger counter(Session session, AttributeKey<AtomicInteger> key) {
        return session.computeAttributeIfAbsent(key, any -> new AtomicInteger());
    }
}
