package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ulysse.host.platform.GrpcServers;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.ListReply;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.ShellGrpc;

/** Who may call over TCP. Needs no machine of its own: the door alone is tried. */
class MutualTlsTest {
    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static GrpcServers servers;
    private static int port;

    @BeforeAll
    static void start() {
        authority = TestAuthority.in(folder, "ca");
        stranger = TestAuthority.in(folder, "other");
        TestAuthority.Identity host = authority.identity("localhost");
        servers = new GrpcServers();
        port = servers.listen(
                new InetSocketAddress("127.0.0.1", 0),
                host.certificate(),
                host.key(),
                authority.certificate(),
                new Listing(),
                new Entering());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void the_panel_should_reach_both_services() {
        assertThat(listing(authority.identity("panel"))).isEqualTo(Status.Code.OK);
        assertThat(entering(authority.identity("panel"))).isEqualTo(Status.Code.OK);
    }

    @Test
    void a_gateway_should_reach_the_shell_only() {
        assertThat(entering(authority.identity("gateway"))).isEqualTo(Status.Code.OK);
        assertThat(listing(authority.identity("gateway"))).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void any_other_name_should_reach_nothing() {
        for (String name : List.of("portal", "Panel", "panel2", "localhost")) {
            assertThat(listing(authority.identity(name))).isEqualTo(Status.Code.PERMISSION_DENIED);
            assertThat(entering(authority.identity(name))).isEqualTo(Status.Code.PERMISSION_DENIED);
        }
    }

    @Test
    void another_authoritys_panel_should_not_even_connect() {
        assertThat(listing(stranger.identity("panel"))).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void a_caller_without_a_certificate_should_not_even_connect() {
        assertThat(list(channel(tls -> {}))).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void a_wrong_key_should_stop_the_daemon_from_starting() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "no certificate");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> servers.listen(new InetSocketAddress("127.0.0.1", 0), broken, broken, broken));
    }

    private static Status.Code listing(TestAuthority.Identity identity) {
        return list(channel(identity));
    }

    private static Status.Code list(ManagedChannel channel) {
        try {
            HostControlGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .list(ListRequest.getDefaultInstance());
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        } finally {
            channel.shutdownNow();
        }
    }

    private static Status.Code entering(TestAuthority.Identity identity) {
        ManagedChannel channel = channel(identity);
        CompletableFuture<Status.Code> outcome = new CompletableFuture<>();
        ShellGrpc.newStub(channel).enter(new StreamObserver<>() {
            @Override
            public void onNext(EnterOutput output) {}

            @Override
            public void onError(Throwable failure) {
                outcome.complete(Status.fromThrowable(failure).getCode());
            }

            @Override
            public void onCompleted() {
                outcome.complete(Status.Code.OK);
            }
        });
        try {
            return outcome.orTimeout(10, TimeUnit.SECONDS).join();
        } finally {
            channel.shutdownNow();
        }
    }

    private static ManagedChannel channel(TestAuthority.Identity identity) {
        return channel(tls ->
                tls.keyManager(identity.certificate().toFile(), identity.key().toFile()));
    }

    private static ManagedChannel channel(Consumer<SslContextBuilder> tls) {
        try {
            SslContextBuilder builder = GrpcSslContexts.forClient()
                    .trustManager(authority.certificate().toFile());
            tls.accept(builder);
            return NettyChannelBuilder.forAddress("localhost", port)
                    .sslContext(builder.build())
                    .build();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Listing extends HostControlGrpc.HostControlImplBase {
        @Override
        public void list(ListRequest request, StreamObserver<ListReply> reply) {
            reply.onNext(ListReply.getDefaultInstance());
            reply.onCompleted();
        }
    }

    private static final class Entering extends ShellGrpc.ShellImplBase {
        @Override
        public StreamObserver<EnterInput> enter(StreamObserver<EnterOutput> reply) {
            reply.onCompleted();
            return new StreamObserver<>() {
                @Override
                public void onNext(EnterInput input) {}

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onCompleted() {}
            };
        }
    }
}
