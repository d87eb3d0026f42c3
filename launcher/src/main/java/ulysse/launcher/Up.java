package ulysse.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.launcher.machine.LocalNetwork;
import ulysse.launcher.platform.Ports;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.stack.Stack;
import ulysse.launcher.stack.StackState;

/** Starts everything and stays to watch over it; with {@code --detach} a process of its own does. */
@Command(name = "up", description = "Starts Ulysse: installs and builds what is missing, then runs all parts.")
final class Up implements Callable<Integer> {
    private static final int FIRST_SUBNET = 213;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--detach", description = "Come back when everything is ready; stop it with ./ulysse down.")
    private boolean detach;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description = "Where portal, Keycloak and SSH listen (default: ${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--public-host",
            paramLabel = "NAME",
            description = "What people call this machine, if it isn't the address of --bind.")
    private @Nullable String publicHost;

    @Option(names = "--port-http", paramLabel = "N", description = "Portal and REST API (default: ${DEFAULT-VALUE}).")
    private int http = Ports.DEFAULT.http();

    @Option(names = "--port-ssh", paramLabel = "N", description = "SSH gateway (default: ${DEFAULT-VALUE}).")
    private int ssh = Ports.DEFAULT.ssh();

    @Option(names = "--port-keycloak", paramLabel = "N", description = "Keycloak (default: ${DEFAULT-VALUE}).")
    private int keycloak = Ports.DEFAULT.keycloak();

    @Option(names = "--port-postgres", paramLabel = "N", description = "PostgreSQL (default: ${DEFAULT-VALUE}).")
    private int postgres = Ports.DEFAULT.postgres();

    @Option(names = "--port-grpc", paramLabel = "N", description = "Panel's login service (default: ${DEFAULT-VALUE}).")
    private int grpc = Ports.DEFAULT.grpc();

    @Option(
            names = "--port-management",
            paramLabel = "N",
            description = "Gateway's health and metrics (default: ${DEFAULT-VALUE}).")
    private int management = Ports.DEFAULT.management();

    @Option(names = "--own-engine", description = "Start an incusd of our own even if the machine runs one.")
    private boolean ownEngine;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<StackState> running = data.state().filter(StackState::isSupervised);
        if (running.isPresent()) {
            System.out.println("Ulysse is already running (%s, process %d)."
                    .formatted(running.get().phase(), running.get().supervisor().pid()));
            System.out.println(Welcome.of(running.get()));
            return 0;
        }
        data.layout().claim();
        return detach ? Detached.run(data.layout()) : stay();
    }

    private int stay() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (Stack stack = Stack.open(options(System.getenv("ULYSSE_DATABASE_URL")), System.out::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, ended), "stop"));
            stack.start();
            System.out.println(Welcome.of(stack.state()));
            ended.await();
        }
        return 0;
    }

    /** Ctrl-C, TERM from {@code down}, and a failed start all come here. */
    private static void stop(Stack stack, CountDownLatch ended) {
        try {
            stack.stop();
        } catch (IOException e) {
            System.err.println("cannot stop everything: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private StackOptions options(@Nullable String databaseUrl) {
        return new StackOptions(
                data.path(),
                data.installation(),
                bind,
                publicHost == null ? LocalNetwork.addressFor(bind) : publicHost,
                new Ports(http, grpc, keycloak, postgres, ssh, management),
                programs(),
                ownEngine,
                FIRST_SUBNET,
                databaseUrl);
    }

    /** The folder that the script has copied the built programs to. */
    private static Path programs() {
        return Path.of(System.getProperty("ulysse.programs", "/var/cache/ulysse/app"));
    }
}
