package ulysse.launcher.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Ports;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.stack.AccessTokens;
import ulysse.launcher.stack.RemoveStack;
import ulysse.launcher.stack.Stack;
import ulysse.launcher.stack.StackState;

/** A whole Ulysse of its own on this machine, with the demo tenants and accounts. */
public final class TestStack implements AutoCloseable {
    /** Short, because sockets lie below it; and not in a folder that may be in memory. */
    private static final Path FOLDERS = Path.of("/var/tmp");

    private static final String PREFIX = "ul-";

    private final Stack stack;

    private TestStack(Stack stack) {
        this.stack = stack;
    }

    /** Starts one, after removing those whose programs have died without a chance to do it themselves. */
    public static TestStack start() {
        try {
            removeStale();
            String id = PREFIX + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36 * 36), 36);
            Path data = FOLDERS.resolve(id);
            new Layout(data).claim();
            StackOptions options = new StackOptions(
                    data,
                    id.replace("-", ""),
                    "127.0.0.1",
                    "127.0.0.1",
                    Ports.free(),
                    BuiltPrograms.find(data),
                    true,
                    ThreadLocalRandom.current().nextInt(214, 240),
                    null);
            TestStack started = new TestStack(Stack.open(options, System.out::println));
            // A run that is interrupted ends without closing its extensions.
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.stack.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Removes stacks whose tests have died without a chance to do it themselves. */
    private static void removeStale() throws IOException, InterruptedException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                StackState state =
                        StackState.read(folder.resolve("run/state.json")).orElse(null);
                if (state != null && !state.supervisor().isAlive()) {
                    RemoveStack.remove(state.options(), line -> {});
                }
            }
        }
    }

    /** Everything below: stopped, removed, the machine as before. A second call finds nothing to do. */
    @Override
    public synchronized void close() {
        if (Files.notExists(stack.options().data())) {
            return;
        }
        try {
            stack.stop();
            stack.close();
            if (!Boolean.getBoolean("ulysse.keep")) {
                RemoveStack.remove(stack.options(), line -> {});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops all parts, as {@code down} does; the data stay. */
    public void stop() throws IOException, InterruptedException {
        stack.stop();
    }

    /** Starts all parts again. */
    public void startAll() throws IOException, InterruptedException {
        stack.start();
    }

    /** The launcher's own view, for what is not here. */
    public Stack stack() {
        return stack;
    }

    /** Portal and REST API, without a slash at the end. */
    public URI portal() {
        return URI.create(stack.parts().panel().address());
    }

    /** The password of all demo accounts. */
    public String demoPassword() {
        return stack.settings().demoPassword();
    }

    /** An access token of a demo account, as {@code ./ulysse token} prints it. */
    public String token(String user) {
        try {
            return new AccessTokens(stack.options(), stack.settings()).of(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The REST API as one person. */
    public Rest rest(String user) {
        return new Rest(portal(), token(user));
    }

    /** OpenSSH's client as demo-owner, or with another key. */
    public SshClient ssh() {
        return new SshClient(
                stack.options().ports().ssh(),
                stack.keys().demoKey(),
                stack.layout().run().resolve("known_hosts"));
    }

    /** Where the gateway listens, on 127.0.0.1. */
    public int sshPort() {
        return stack.options().ports().ssh();
    }

    /** SIGKILL to a part, which stays dead until {@link #startAgain}: postgresql, keycloak, incusd, host-driver, panel-backend or ssh-gateway. */
    public void kill(String part) {
        act(name -> stack.kill(name, true), part);
    }

    /** SIGKILL to a part that the launcher then starts again by itself. */
    public void killUnderSupervision(String part) {
        act(name -> stack.kill(name, false), part);
    }

    /** Starts a killed part and waits until it is ready. */
    public void startAgain(String part) {
        act(stack::startAgain, part);
    }

    /** The log of a part, for the message of a failed assertion. */
    public String log(String part) {
        try {
            return Files.readString(stack.layout().log(part.toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the engine behind the host-driver's back: GET of a path of Incus's API in this stack's project. */
    public JsonNode engine(String path) {
        return EngineView.get(
                stack.parts().engine().socket(),
                path,
                "ulysse-" + stack.options().installation());
    }

    @FunctionalInterface
    private interface Act {
        void on(String part) throws InterruptedException;
    }

    private static void act(Act act, String part) {
        try {
            act.on(part);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
