package ulysse.gateway.session;

import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.session.ServerSession;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.login.KeyAuthenticator;
import ulysse.gateway.login.KeyAuthenticator.VerifiedKey;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.panel.SessionEvent;
import ulysse.gateway.panel.SessionReports;
import ulysse.gateway.platform.GatewayMetrics;
import ulysse.gateway.platform.SshSettings;

/** Follows each connection: binds it to whoever proved to hold a key, counts it, logs it, reports it. */
@Singleton
public class SessionLog implements SessionListener {
    private static final Logger LOG = Logger.getLogger(SessionLog.class);
    private static final int LONGEST_SHOWN = 80;

    private final KeyAuthenticator keys;
    private final OpenConnections connections;
    private final SessionReports reports;
    private final GatewayMetrics metrics;
    private final SshSettings settings;

    SessionLog(
            KeyAuthenticator keys,
            OpenConnections connections,
            SessionReports reports,
            GatewayMetrics metrics,
            SshSettings settings) {
        this.keys = keys;
        this.connections = connections;
        this.reports = reports;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            GatewaySessionFactory.decided(session);
            Optional<VerifiedKey> key = keys.verified(session);
            if (key.isPresent()) {
                signedIn(session, key.get());
            } else {
                Disconnect.politely(session, SshConstants.SSH2_DISCONNECT_BY_APPLICATION, "this key was removed");
            }
        }
    }

    @Override
    public void sessionClosed(Session session) {
        GatewaySessionFactory.decided(session);
        if (connections.remove(session)) {
            metrics.connectionClosed();
            LOG.infof(
                    "session %s closed",
                    Objects.requireNonNull(GatewaySession.of(session)).id());
        } else if (KeyAuthenticator.hasTried(session)) {
            metrics.login("refused");
            LOG.infof("login refused: no known key; name %s, from %s", shown(session.getUsername()), source(session));
        } else {
            metrics.login("abandoned");
        }
    }

    private void signedIn(Session session, VerifiedKey key) {
        GatewaySession holder = new GatewaySession(
                UUID.randomUUID().toString(),
                key.person(),
                key.fingerprint(),
                LoginName.parse(session.getUsername()),
                source(session),
                shown(session.getClientVersion()),
                settings.address().orElseGet(() -> address(session)));
        holder.bindTo(session);
        connections.add(session);
        metrics.connectionOpened();
        metrics.login("ok");
        LOG.infof(
                "session %s: %s signed in with %s as %s, from %s, %s",
                holder.id(),
                holder.person().username(),
                holder.fingerprint(),
                shown(session.getUsername()),
                holder.source(),
                holder.clientVersion());
        reports.report(new SessionEvent(
                SessionEvent.Kind.LOGIN,
                holder.id(),
                holder.person(),
                holder.login(),
                holder.source(),
                holder.clientVersion(),
                ""));
    }

    private static String source(Session session) {
        return ((ServerSession) session).getClientAddress() instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : "local";
    }

    private static String address(Session session) {
        SocketAddress local = session.getIoSession().getLocalAddress();
        return local instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress() + ":" + internet.getPort()
                : "";
    }

    /** What a stranger chose to send, made fit for a log: short, printable ASCII. */
    private static String shown(@Nullable String sent) {
        String text = sent == null ? "" : sent.replaceAll("[^ -~]", "?");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
