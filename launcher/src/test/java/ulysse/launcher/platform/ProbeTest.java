package ulysse.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
    @Test
    void only_an_answer_of_200_should_count_as_ready() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/up", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/down", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(Probe.http("127.0.0.1", port, "/up").answers()).isTrue();
            assertThat(Probe.http("127.0.0.1", port, "/down").answers()).isFalse();
            assertThat(Probe.tcp("127.0.0.1", port).answers()).isTrue();
        } finally {
            server.stop(0);
        }
        assertThat(Probe.tcp("127.0.0.1", port).answers()).isFalse();
    }

    @Test
    void a_unix_socket_should_be_reached(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("s");
        assertThat(Probe.unix(socket).answers()).isFalse();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(Probe.unix(socket).answers()).isTrue();
        }
    }
}
