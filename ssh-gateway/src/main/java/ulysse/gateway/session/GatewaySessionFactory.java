package ulysse.gateway.session;

import java.io.IOException;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Turns away connections over the limit before a byte is said. It is done here and not in MINA's listener for accepted
 * connections, because after a refusal there MINA never closes the socket.
 */
public final class GatewaySessionFactory extends SessionFactory {
    private static final AttributeKey<PreAuthLimits.Place> PLACE = new AttributeKey<>();

    private final PreAuthLimits limits;

    public GatewaySessionFactory(ServerFactoryManager server, PreAuthLimits limits) {
        super(server);
        this.limits = limits;
    }

    @Override
    protected ServerSessionImpl doCreateSession(IoSession ioSession) throws Exception {
        PreAuthLimits.Place place = limits.take(ioSession.getRemoteAddress())
                .orElseThrow(() -> new IOException("too many connections that have not signed in"));
        try {
            ServerSessionImpl session = super.doCreateSession(ioSession);
            session.setAttribute(PLACE, place);
            return session;
        } catch (Exception e) {
            place.giveBack();
            throw e;
        }
    }

    @Override
    public void sessionClosed(IoSession ioSession) throws Exception {
        // A connection that was turned away never had a session.
        @Nullable AbstractSession session = AbstractSession.getSession(ioSession, true);
        if (session != null) {
            session.close(true);
        }
    }

    static void decided(Session session) {
        PreAuthLimits.Place place = session.getAttribute(PLACE);
        if (place != null) {
            place.giveBack();
        }
    }
}
