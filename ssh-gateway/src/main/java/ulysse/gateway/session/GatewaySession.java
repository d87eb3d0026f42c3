package ulysse.gateway.session;

import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.login.Person;

/**
 * A connection whose holder has proved to have a key.
 *
 * @param id a UUID; the log, the audit log and the grants carry it
 * @param fingerprint of the key whose signature was verified
 * @param source the client's address, without the port
 * @param clientVersion what the client calls itself
 * @param address how this gateway is reached, for hints: {@code host:port}
 */
public record GatewaySession(
        String id,
        Person person,
        String fingerprint,
        LoginName login,
        String source,
        String clientVersion,
        String address) {
    private static final AttributeKey<GatewaySession> KEY = new AttributeKey<>();

    /** Find the connection's holder; null before the login. */
    public static @Nullable GatewaySession of(Session session) {
        return session.getAttribute(KEY);
    }

    void bindTo(Session session) {
        session.setAttribute(KEY, this);
    }
}
