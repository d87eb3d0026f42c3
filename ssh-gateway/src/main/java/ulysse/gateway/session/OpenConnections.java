package ulysse.gateway.session;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.jboss.logging.Logger;
import ulysse.gateway.login.KeyIndex;

/** The connections that have signed in. One whose key is removed ends at once. */
@Singleton
public class OpenConnections {
    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    OpenConnections(KeyIndex keys) {
        keys.onRemoved(this::endThoseOf);
    }

    void add(Session session) {
        sessions.add(session);
    }

    boolean remove(Session session) {
        return sessions.remove(session);
    }

    Set<Session> all() {
        return sessions;
    }

    private void endThoseOf(String fingerprint) {
        for (Session session : sessions) {
            GatewaySession holder = GatewaySession.of(session);
            if (holder != null && holder.fingerprint().equals(fingerprint)) {
                LOG.infof(
                        "session %s ends: key %s of %s was removed",
                        holder.id(), fingerprint, holder.person().username());
                Disconnect.politely(session, SshConstants.SSH2_DISCONNECT_BY_APPLICATION, "this key was removed");
            }
        }
    }
}
