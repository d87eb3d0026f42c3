package ulysse.gateway.doubles;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gateway needs before it starts: certificates, a host key, free ports, a folder that goes away afterwards. */
public class GatewayFiles implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            Path made = Files.createTempDirectory("ul-gw-");
            folder = made;
            Pki pki = new Pki(made);
            pki.issue("panel");
            pki.issue("gateway");
            Programs.run(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-f",
                    made.resolve("host_key").toString());
            return Map.of(
                    "ulysse.test.folder", made.toString(),
                    "ulysse.ssh.port", Integer.toString(freePort()),
                    "ulysse.ssh.host-key", made.resolve("host_key").toString(),
                    "ulysse.panel.address", "127.0.0.1:" + freePort(),
                    "ulysse.panel.tls.cert", pki.file("gateway.crt").toString(),
                    "ulysse.panel.tls.key", pki.file("gateway.key").toString(),
                    "ulysse.panel.tls.ca", pki.file("ca.crt").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
