package ulysse.host.command;

import io.grpc.BindableService;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusEngine;
import ulysse.host.instance.ApplyVserver;
import ulysse.host.instance.DescribeHost;
import ulysse.host.instance.Engine;
import ulysse.host.instance.HostControlGrpcService;
import ulysse.host.instance.Readiness;
import ulysse.host.instance.RemoveVserver;
import ulysse.host.instance.SubordinateIds;
import ulysse.host.instance.VserverLocks;
import ulysse.host.network.ApplyNetwork;
import ulysse.host.network.DefaultRoute;
import ulysse.host.platform.GrpcServers;
import ulysse.host.shell.ShellRoom;

@Command(name = "serve", description = "Runs the daemon until it is told to stop.")
final class ServeCommand implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private IncusOptions incus = new IncusOptions();

    @Option(names = "--host-id", required = true, description = "This host's id, as the panel knows it.")
    private UUID hostId = new UUID(0, 0);

    @Option(names = "--grant-key", required = true, description = "File with the panel's public keys for grants, PEM.")
    private Path grantKey = Path.of("");

    @Option(names = "--control-socket", required = true, description = "Unix socket for the panel.")
    private Path controlSocket = Path.of("");

    @Option(names = "--enter-socket", required = true, description = "Unix socket for gateways.")
    private Path enterSocket = Path.of("");

    @Option(names = "--group", required = true, description = "The group that may open the sockets.")
    private String group = "";

    @ArgGroup(exclusive = false)
    private @Nullable TcpOptions tcp;

    /** All four, or none. */
    static final class TcpOptions {
        @Option(names = "--listen", required = true, description = "Address and port for mutual TLS as well.")
        String listen = "";

        @Option(names = "--tls-cert", required = true, description = "This host's certificate, PEM.")
        Path certificate = Path.of("");

        @Option(names = "--tls-key", required = true, description = "Its key, PEM.")
        Path key = Path.of("");

        @Option(names = "--tls-ca", required = true, description = "The authority of panel and gateways, PEM.")
        Path authority = Path.of("");

        InetSocketAddress address() {
            int colon = listen.lastIndexOf(':');
            return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
        }
    }

    @Override
    public void run() {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
        }));
        try (IncusApi api = incus.connect()) {
            Engine engine = new IncusEngine(api, incus.place(), DefaultRoute::mtu);
            // Closed in this order: sessions hear that the daemon stops while somebody still listens for it.
            try (GrpcServers servers = new GrpcServers();
                    ShellRoom shell = ShellRoom.open(engine, incus.place().installation(), hostId, grantKey)) {
                listen(servers, control(engine, shell), shell.service());
                log.info(
                        "host-driver {}, process {} serves host {} on {}",
                        DriverVersion.text(),
                        ProcessHandle.current().pid(),
                        hostId,
                        controlSocket);
                await(stop);
                log.info("Stopping");
            }
        } finally {
            stopped.countDown();
        }
    }

    private BindableService control(Engine engine, ShellRoom shell) {
        VserverLocks locks = new VserverLocks();
        SubordinateIds subordinateIds = new SubordinateIds(Path.of("/etc"));
        return new HostControlGrpcService(
                engine,
                new DescribeHost(engine, DriverVersion.text(), subordinateIds),
                new ApplyVserver(engine, locks, subordinateIds, new Readiness(engine, shell.inside())),
                new RemoveVserver(engine, locks),
                new ApplyNetwork(incus.place().installation()),
                Clock.systemUTC());
    }

    private void listen(GrpcServers servers, BindableService control, BindableService shell) {
        servers.listen(controlSocket, group, control, shell);
        servers.listen(enterSocket, group, shell);
        if (tcp != null) {
            int port = servers.listen(tcp.address(), tcp.certificate, tcp.key, tcp.authority, control, shell);
            log.info("Mutual TLS on port {}", port);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
