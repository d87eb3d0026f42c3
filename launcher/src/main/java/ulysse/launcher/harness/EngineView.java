package ulysse.launcher.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A look into Incus, past all our programs. */
final class EngineView {
    private EngineView() {}

    static JsonNode get(Path socket, String path, String project) {
        // HTTP/1.0 ends with the connection and has no chunks: enough of a client for a look.
        String request = "GET %s%sproject=%s HTTP/1.0\r\nHost: incus\r\n\r\n"
                .formatted(path, path.contains("?") ? "&" : "?", project);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper()
                    .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .path("metadata");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
