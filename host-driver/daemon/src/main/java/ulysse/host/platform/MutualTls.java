package ulysse.host.platform;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.ShellGrpc;

/**
 * Who may call over TCP: certificates of the installation's own authority, and by their common name the panel everything, a
 * gateway the shell only, anybody else nothing.
 */
final class MutualTls implements ServerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(MutualTls.class);

    private static final Map<String, Set<String>> SERVICES = Map.of(
            "panel", Set.of(HostControlGrpc.SERVICE_NAME, ShellGrpc.SERVICE_NAME),
            "gateway", Set.of(ShellGrpc.SERVICE_NAME));

    static SslContext context(Path certificate, Path key, Path authority) {
        try {
            return GrpcSslContexts.forServer(certificate.toFile(), key.toFile())
                    .trustManager(authority.toFile())
                    .clientAuth(ClientAuth.REQUIRE)
                    .protocols("TLSv1.3")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("cannot use these certificates: " + e.getMessage(), e);
        }
    }

    @Override
    public <Q, A> Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String name = commonName(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION));
        String service = call.getMethodDescriptor().getServiceName();
        if (SERVICES.getOrDefault(name, Set.of()).contains(service)) {
            return next.startCall(call, headers);
        }
        log.warn("Refused \"{}\" the service {}", name, service);
        call.close(Status.PERMISSION_DENIED.withDescription("this certificate may not call " + service), headers);
        return new Listener<>() {};
    }

    private static String commonName(@Nullable SSLSession session) {
        try {
            if (session != null && session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
                return new LdapName(certificate.getSubjectX500Principal().getName())
                        .getRdns().stream()
                                .filter(part -> part.getType().equalsIgnoreCase("CN"))
                                .map(part -> part.getValue().toString())
                                .findFirst()
                                .orElse("");
            }
        } catch (SSLPeerUnverifiedException | InvalidNameException e) {
            log.warn("A peer without a readable certificate", e);
        }
        return "";
    }
}
