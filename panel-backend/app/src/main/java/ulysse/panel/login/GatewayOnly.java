package ulysse.panel.login;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the certificate of the gateway pass; hosts have certificates of the same authority and have no business here. */
class GatewayOnly implements ServerInterceptor {

    private static final Logger LOG = Logger.getLogger(GatewayOnly.class);
    private static final String GATEWAY = "gateway";

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        Optional<String> name = commonName(session);
        if (name.filter(GATEWAY::equals).isPresent()) {
            return next.startCall(call, headers);
        }
        LOG.warnf("refused a login call by the certificate of %s", name.orElse("nobody"));
        call.close(Status.PERMISSION_DENIED.withDescription("this service is for the SSH gateway"), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static Optional<String> commonName(@Nullable SSLSession session) {
        if (session == null) {
            return Optional.empty();
        }
        try {
            LdapName subject = new LdapName(session.getPeerPrincipal().getName());
            return subject.getRdns().stream()
                    .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                    .map(Rdn::getValue)
                    .map(Object::toString)
                    .findFirst();
        } catch (SSLPeerUnverifiedException | InvalidNameException nobody) {
            return Optional.empty();
        }
    }
}
