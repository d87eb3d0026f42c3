package ulysse.launcher.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** OpenSSH's own client against the stack's gateway. */
public final class SshClient {
    private final int port;
    private final Path key;
    private final Path knownHosts;

    SshClient(int port, Path key, Path knownHosts) {
        this.port = port;
        this.key = key;
        this.knownHosts = knownHosts;
    }

    /** How a client ended. */
    public record Outcome(int exit, String out, String err) {}

    /** The same with another private key. */
    public SshClient withKey(Path other) {
        return new SshClient(port, other, knownHosts);
    }

    /** The options that ssh, scp and sftp share; the port is not among them. */
    public List<String> options() {
        return List.of(
                "-F", "/dev/null",
                "-i", key.toString(),
                "-o", "IdentitiesOnly=yes",
                "-o", "BatchMode=yes",
                "-o", "StrictHostKeyChecking=accept-new",
                "-o", "UserKnownHostsFile=" + knownHosts,
                "-o", "LogLevel=ERROR",
                "-o", "ConnectTimeout=15");
    }

    /**
     * An ssh command line.
     *
     * @param login such as web1.demo
     * @param words options and the command
     */
    public List<String> command(String login, String... words) {
        List<String> command = new ArrayList<>(List.of("ssh", "-p", String.valueOf(port)));
        command.addAll(options());
        command.add(login + "@127.0.0.1");
        command.addAll(List.of(words));
        return command;
    }

    /** Runs ssh with nothing to read and waits for its end. */
    public Outcome run(String login, String... words) {
        return run(new ProcessBuilder(command(login, words)), new byte[0]);
    }

    /** Runs any prepared client command, fed with the given input. */
    public static Outcome run(ProcessBuilder builder, byte[] input) {
        try {
            Process process = builder.start();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            process.getOutputStream().write(input);
            process.getOutputStream().close();
            return new Outcome(process.waitFor(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
