package ulysse.launcher.storm;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import ulysse.host.v1.VserverSpec;
import ulysse.launcher.machine.ServiceUser;

/** Machines without engines, each behind a control socket of its own as a host-driver's is. */
final class StandInHosts implements AutoCloseable {
    /** It would tell for each connection that unix sockets know no keep-alive. */
    private static final Logger NETTY = Logger.getLogger("io.netty.bootstrap");

    private final EventLoopGroup loops = new EpollEventLoopGroup(2);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Server> servers = new ArrayList<>();
    private final Map<String, StandInHost> hosts = new TreeMap<>();
    private final Wire wire = new Wire();

    /** Starts one for each name, with its sockets in a folder of that name. */
    static StandInHosts start(Path folder, List<String> names) throws IOException {
        NETTY.setLevel(Level.SEVERE);
        StandInHosts all = new StandInHosts();
        for (String name : names) {
            all.listen(folder.resolve(name), name);
        }
        return all;
    }

    private void listen(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        ServiceUser.share(folder, "rwxr-x---");
        Path socket = folder.resolve("control.sock");
        StandInHost host = new StandInHost(name, wire);
        servers.add(NettyServerBuilder.forAddress(new DomainSocketAddress(socket.toFile()))
                .channelType(EpollServerDomainSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .executor(calls)
                .addService(host)
                .build()
                .start());
        ServiceUser.share(socket, "rw-rw----");
        hosts.put(name, host);
    }

    /** What exists, by host and vserver. */
    Map<String, Map<String, VserverSpec>> vservers() {
        Map<String, Map<String, VserverSpec>> all = new TreeMap<>();
        hosts.forEach((name, host) -> all.put(name, host.vservers()));
        return all;
    }

    /** What two vservers ever had at the same time. */
    List<String> collisions() {
        return wire.collisions();
    }

    @Override
    public void close() {
        servers.forEach(Server::shutdownNow);
        calls.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
