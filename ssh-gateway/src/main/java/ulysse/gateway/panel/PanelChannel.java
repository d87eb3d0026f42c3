package ulysse.gateway.panel;

import io.grpc.ManagedChannel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import ulysse.gateway.platform.GrpcChannels;
import ulysse.gateway.platform.PanelSettings;
import ulysse.panel.login.v1.LoginServiceGrpc;

/** The one connection to the panel that everything here shares. */
@Singleton
class PanelChannel {
    private final ManagedChannel channel;

    PanelChannel(GrpcChannels channels, PanelSettings settings) {
        PanelSettings.TlsFiles tls = settings.tls();
        this.channel = channels.tls(settings.address(), tls.cert(), tls.key(), tls.ca());
    }

    LoginServiceGrpc.LoginServiceBlockingStub blocking() {
        return LoginServiceGrpc.newBlockingStub(channel);
    }

    LoginServiceGrpc.LoginServiceStub streaming() {
        return LoginServiceGrpc.newStub(channel);
    }

    /** Try the address again at once, instead of after gRPC's own patience, which grows to minutes. */
    void reconnect() {
        channel.resetConnectBackoff();
    }

    @PreDestroy
    void close() {
        channel.shutdownNow();
    }
}
