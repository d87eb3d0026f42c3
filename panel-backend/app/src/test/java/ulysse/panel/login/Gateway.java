package ulysse.panel.login;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.login.v1.LoginServiceGrpc;
import ulysse.panel.login.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import ulysse.panel.login.v1.WatchKeysRequest;

/** A client of the login service with one of the test's certificates. */
final class Gateway implements AutoCloseable {

    private final ManagedChannel channel;

    private Gateway(ManagedChannel channel) {
        this.channel = channel;
    }

    /** @param certificate file name without its ending; null comes without any */
    static Gateway with(@Nullable String certificate, int port) throws SSLException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("ulysse.test.folder", String.class));
        var tls = GrpcSslContexts.forClient()
                .trustManager(folder.resolve("ca.crt").toFile());
        if (certificate != null) {
            tls.keyManager(
                    folder.resolve(certificate + ".crt").toFile(),
                    folder.resolve(certificate + ".key").toFile());
        }
        return new Gateway(NettyChannelBuilder.forAddress("localhost", port)
                .sslContext(tls.build())
                .build());
    }

    LoginServiceBlockingStub calls() {
        return LoginServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /** Follow the keys; what arrives is in the queue. */
    BlockingQueue<KeyUpdate> watch() {
        BlockingQueue<KeyUpdate> updates = new LinkedBlockingQueue<>();
        LoginServiceGrpc.newStub(channel).watchKeys(WatchKeysRequest.getDefaultInstance(), new Queueing(updates));
        return updates;
    }

    private record Queueing(BlockingQueue<KeyUpdate> updates) implements io.grpc.stub.StreamObserver<KeyUpdate> {

        @Override
        public void onNext(KeyUpdate update) {
            updates.add(update);
        }

        @Override
        public void onError(Throwable ended) {}

        @Override
        public void onCompleted() {}
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
