package ulysse.gateway.doubles;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ulysse.host.v1.SignedGrant;
import ulysse.panel.login.v1.AuthorizeReply;
import ulysse.panel.login.v1.AuthorizeRequest;
import ulysse.panel.login.v1.Granted;
import ulysse.panel.login.v1.Key;
import ulysse.panel.login.v1.KeyList;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.login.v1.ListVserversReply;
import ulysse.panel.login.v1.ListVserversRequest;
import ulysse.panel.login.v1.LoginServiceGrpc.LoginServiceImplBase;
import ulysse.panel.login.v1.Refused;
import ulysse.panel.login.v1.SessionReport;
import ulysse.panel.login.v1.SessionReportReply;
import ulysse.panel.login.v1.VserverEntry;
import ulysse.panel.login.v1.WatchKeysRequest;

/** The panel's login service, over mutual TLS: people, keys and vservers are what the test says. */
@Startup
@Singleton
public class StubPanel extends LoginServiceImplBase {
    private final Path folder;
    private final int port;
    private final StubHost host;
    private final Map<String, Key> keys = new ConcurrentHashMap<>();
    private final List<StreamObserver<KeyUpdate>> watchers = new CopyOnWriteArrayList<>();
    private final List<SessionReport> reports = new CopyOnWriteArrayList<>();
    private volatile List<VserverEntry> vservers = List.of();
    private volatile boolean away;
    private @Nullable Server server;

    StubPanel(
            @ConfigProperty(name = "ulysse.test.folder") Path folder,
            @ConfigProperty(name = "ulysse.panel.address") String address,
            StubHost host) {
        this.folder = folder;
        this.port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        this.host = host;
    }

    /** Let a key in as this person's. */
    public void addKey(Key key) {
        keys.put(key.getFingerprint(), key);
        watchers.forEach(
                watcher -> watcher.onNext(KeyUpdate.newBuilder().setAdded(key).build()));
    }

    public void removeKey(String fingerprint) {
        keys.remove(fingerprint);
        watchers.forEach(watcher -> watcher.onNext(
                KeyUpdate.newBuilder().setRemovedFingerprint(fingerprint).build()));
    }

    public void setVservers(List<VserverEntry> entries) {
        vservers = List.copyOf(entries);
    }

    /** While it is away every call fails as to a panel that is down. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    public List<SessionReport> reports() {
        return List.copyOf(reports);
    }

    @Override
    public void watchKeys(WatchKeysRequest request, StreamObserver<KeyUpdate> watcher) {
        KeyList all = KeyList.newBuilder().addAllKeys(keys.values()).build();
        watcher.onNext(KeyUpdate.newBuilder().setSnapshot(all).build());
        watchers.add(watcher);
    }

    @Override
    public void authorize(AuthorizeRequest request, StreamObserver<AuthorizeReply> reply) {
        if (away) {
            reply.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        reply.onNext(
                switch (request.getVserver() + "." + request.getTenant()) {
                    case "web1.demo", "slow.demo" -> granted(host.endpoint(), request);
                    case "lost.demo" -> granted("unix:" + folder.resolve("nobody.sock"), request);
                    case "stopped.demo" -> refused(Refused.Reason.NOT_RUNNING);
                    case "seen.demo" -> refused(Refused.Reason.FORBIDDEN);
                    default -> refused(Refused.Reason.UNKNOWN);
                });
        reply.onCompleted();
    }

    @Override
    public void listVservers(ListVserversRequest request, StreamObserver<ListVserversReply> reply) {
        reply.onNext(ListVserversReply.newBuilder().addAllVservers(vservers).build());
        reply.onCompleted();
    }

    @Override
    public void reportSession(SessionReport report, StreamObserver<SessionReportReply> reply) {
        reports.add(report);
        reply.onNext(SessionReportReply.getDefaultInstance());
        reply.onCompleted();
    }

    @PostConstruct
    void start() throws IOException {
        SslContext tls = GrpcSslContexts.forServer(
                        folder.resolve("panel.crt").toFile(),
                        folder.resolve("panel.key").toFile())
                .trustManager(folder.resolve("ca.crt").toFile())
                .clientAuth(ClientAuth.REQUIRE)
                .build();
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .sslContext(tls)
                .addService(this)
                .build()
                .start();
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.shutdownNow();
        }
    }

    private static AuthorizeReply granted(String endpoint, AuthorizeRequest request) {
        SignedGrant grant =
                SignedGrant.newBuilder().setKeyId(request.getVserver()).build();
        return AuthorizeReply.newBuilder()
                .setGranted(Granted.newBuilder().setGrant(grant).setHostEndpoint(endpoint))
                .build();
    }

    private static AuthorizeReply refused(Refused.Reason reason) {
        return AuthorizeReply.newBuilder()
                .setRefused(Refused.newBuilder().setReason(reason).setMessage("no"))
                .build();
    }
}
