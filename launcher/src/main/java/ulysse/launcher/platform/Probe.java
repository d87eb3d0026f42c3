package ulysse.launcher.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One look whether something answers: {@code tcp://host:port}, {@code http://host:port/path}, {@code unix:/path} or {@code unix+http:/socket!/path}. */
public record Probe(String address) {
    private static final String UNIX_HTTP = "unix+http:";

    public static Probe tcp(String host, int port) {
        return new Probe("tcp://" + host + ":" + port);
    }

    public static Probe http(String host, int port, String path) {
        return new Probe("http://" + host + ":" + port + path);
    }

    public static Probe unix(Path socket) {
        return new Probe("unix:" + socket);
    }

    public static Probe unixHttp(Path socket, String path) {
        return new Probe(UNIX_HTTP + socket + "!" + path);
    }

    /** True when a connection is accepted and, where HTTP is spoken, answered with 200. */
    public boolean answers() {
        try {
            if (address.startsWith(UNIX_HTTP)) {
                String[] parts = address.substring(UNIX_HTTP.length()).split("!", 2);
                return get(UnixDomainSocketAddress.of(parts[0]), parts[1]);
            }
            if (address.startsWith("unix:")) {
                connect(UnixDomainSocketAddress.of(address.substring("unix:".length())))
                        .close();
                return true;
            }
            URI uri = URI.create(address);
            InetSocketAddress server = new InetSocketAddress(uri.getHost(), uri.getPort());
            if ("http".equals(uri.getScheme())) {
                return get(server, uri.getPath());
            }
            connect(server).close();
            return true;
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    private static SocketChannel connect(SocketAddress server) throws IOException {
        SocketChannel channel = server instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        try {
            if (!(server instanceof UnixDomainSocketAddress)) {
                channel.socket().connect(server, 1000);
            } else {
                channel.connect(server);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean get(SocketAddress server, String path) throws IOException {
        try (SocketChannel channel = connect(server)) {
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            byte[] start = Channels.newInputStream(channel).readNBytes("HTTP/1.1 200".length());
            return new String(start, StandardCharsets.US_ASCII).endsWith(" 200");
        }
    }
}
