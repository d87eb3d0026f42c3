package ulysse.gateway.doubles;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ulysse.panel.login.v1.Key;

/** A person with a real OpenSSH client. */
@Singleton
public class Client {
    private final Path folder;
    private final int port;

    Client(
            @ConfigProperty(name = "ulysse.test.folder") Path folder,
            @ConfigProperty(name = "ulysse.ssh.port") int port) {
        this.folder = folder;
        this.port = port;
    }

    public Path folder() {
        return folder;
    }

    public int port() {
        return port;
    }

    /** Make a key pair, or find it if it was made before. */
    public Path key(String name) {
        return key(name, "ed25519");
    }

    public Path key(String name, String type) {
        Path key = folder.resolve("id_" + name);
        if (!Files.exists(key)) {
            try {
                Programs.run("ssh-keygen", "-q", "-t", type, "-N", "", "-C", name, "-f", key.toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return key;
    }

    /** The key as the panel would tell it. */
    public Key known(Path key, String person) {
        try {
            String fingerprint =
                    Programs.run("ssh-keygen", "-lf", key + ".pub").out().split(" ")[1];
            return Key.newBuilder()
                    .setFingerprint(fingerprint)
                    .setPersonId(person + "-id")
                    .setUsername(person)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The options that every program of OpenSSH takes. */
    public List<String> options(Path key) {
        try {
            String hostKey = Files.readString(folder.resolve("host_key.pub"));
            Path knownHosts = folder.resolve("known_hosts");
            Files.writeString(knownHosts, "[127.0.0.1]:%d %s".formatted(port, hostKey));
            return List.of(
                    "-F",
                    "none",
                    "-i",
                    key.toString(),
                    "-o",
                    "IdentitiesOnly=yes",
                    "-o",
                    "BatchMode=yes",
                    "-o",
                    "StrictHostKeyChecking=yes",
                    "-o",
                    "UserKnownHostsFile=" + knownHosts,
                    "-o",
                    "LogLevel=ERROR");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command line of ssh, for {@code login} and what follows. */
    public List<String> ssh(Path key, String login, String... more) {
        List<String> command = new ArrayList<>(List.of("ssh"));
        command.addAll(options(key));
        command.addAll(List.of("-p", Integer.toString(port)));
        command.add(login + "@127.0.0.1");
        command.addAll(List.of(more));
        return command;
    }

    /** Run ssh as demo's owner. */
    public Programs.Result run(String login, String... command) throws IOException {
        return Programs.run(ssh(key("demo"), login, command), Path.of("/dev/null"));
    }
}
