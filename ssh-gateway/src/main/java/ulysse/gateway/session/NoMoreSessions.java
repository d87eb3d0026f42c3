package ulysse.gateway.session;

import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractConnectionServiceRequestHandler;
import org.apache.sshd.common.util.buffer.Buffer;

/**
 * A client's promise to open no more sessions, which we then refuse, as OpenSSH does. MINA's own handler refuses every kind of
 * channel afterwards and so breaks forwarding.
 */
public final class NoMoreSessions extends AbstractConnectionServiceRequestHandler {
    private static final String REQUEST = "no-more-sessions@openssh.com";
    private static final AttributeKey<Boolean> PROMISED = new AttributeKey<>();

    /** Whether the client has promised. */
    public static boolean isPromised(Session session) {
        return session.getAttribute(PROMISED) != null;
    }

    @Override
    public Result process(ConnectionService service, String request, boolean wantReply, Buffer buffer)
            throws Exception {
        if (!REQUEST.equals(request)) {
            return super.process(service, request, wantReply, buffer);
        }
        service.getSession().setAttribute(PROMISED, true);
        return Result.ReplySuccess;
    }
}
