package ulysse.host.live;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.unix.DomainSocketAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.host.contract.GrantSigner;
import ulysse.host.contract.PemKeys;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.NetworkPlan;
import ulysse.host.v1.ShellGrpc;

/** A whole host for tests: an Incus, the daemon, a panel's key, an installation nobody else has. */
final class LiveHost implements AutoCloseable {
    static final String IMAGE = "debian-bookworm";

    private final String installation =
            "t" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 32), 36) + "0000";
    private final Path folder = Path.of("/var/lib/ul-h" + installation().substring(0, 6));
    private final UUID hostId = UUID.randomUUID();
    private final KeyPair keys = newKeys();
    private final AtomicInteger nextContext =
            new AtomicInteger(GrantedContexts.ofThisMachine().anyStart());
    private final String subnet = "10.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(64, 254),
                    ThreadLocalRandom.current().nextInt(1, 254));
    private final AtomicInteger nextAddress = new AtomicInteger(2);
    private final EventLoopGroup events = new EpollEventLoopGroup(2);
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final PrivateIncus incus;
    private final DriverProcess driver;

    private LiveHost() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("grant.pub"), PemKeys.write(keys.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        incus = new PrivateIncus(folder.resolve("i"));
        try {
            DriverProcess.run(command("setup", List.of("--pool-size", "20")));
            DriverProcess.run(command(
                    "image", List.of("build", "--mirror", DebianMirror.ofThisMachine(), "--cache", imageCache())));
            List<String> serve = new ArrayList<>(List.of(
                    "--host-id", hostId.toString(),
                    "--grant-key", folder.resolve("grant.pub").toString(),
                    "--control-socket", folder.resolve("control.sock").toString(),
                    "--enter-socket", folder.resolve("enter.sock").toString(),
                    "--group", "root"));
            driver = new DriverProcess(folder, command("serve", serve));
        } catch (RuntimeException | AssertionError e) {
            incus.close();
            PrivateIncus.delete(folder);
            throw e;
        }
    }

    static LiveHost start() {
        return new LiveHost();
    }

    String installation() {
        return installation.substring(0, 8);
    }

    String project() {
        return "ulysse-" + installation();
    }

    Path folder() {
        return folder;
    }

    UUID hostId() {
        return hostId;
    }

    PrivateIncus incus() {
        return incus;
    }

    DriverProcess driver() {
        return driver;
    }

    GrantSigner signer() {
        return new GrantSigner("test", keys.getPrivate());
    }

    int freshContext() {
        return nextContext.getAndIncrement();
    }

    String freshAddress() {
        return subnet + "." + nextAddress.getAndIncrement();
    }

    String subnet() {
        return subnet + ".0/24";
    }

    HostControlGrpc.HostControlBlockingStub control() {
        return HostControlGrpc.newBlockingStub(channel("control.sock")).withDeadlineAfter(90, TimeUnit.SECONDS);
    }

    ShellGrpc.ShellStub shell() {
        return ShellGrpc.newStub(channel("enter.sock"));
    }

    ManagedChannel gatewayChannel() {
        return channel("enter.sock");
    }

    /** One connection to each socket, as a panel or a gateway would keep it. */
    private ManagedChannel channel(String socket) {
        return channels.computeIfAbsent(socket, this::connect);
    }

    private ManagedChannel connect(String socket) {
        return NettyChannelBuilder.forAddress(
                        new DomainSocketAddress(folder.resolve(socket).toFile()))
                .eventLoopGroup(events)
                .channelType(EpollDomainSocketChannel.class)
                .overrideAuthority("localhost")
                .flowControlWindow(4 << 20)
                .usePlaintext()
                .build();
    }

    void applyNetwork() {
        control()
                .applyNetwork(NetworkPlan.newBuilder()
                        .addNetworks(ulysse.host.v1.Network.newBuilder()
                                .setName("lan")
                                .setMode(ulysse.host.v1.Network.Mode.ROUTED)
                                .setMasquerade(true)
                                .addSubnets(subnet()))
                        .build());
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
        events.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        driver.close();
        try {
            DriverProcess.run(command("remove-all", List.of()));
        } finally {
            incus.close();
            PrivateIncus.delete(folder);
        }
    }

    private List<String> command(String verb, List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add(verb);
        all.addAll(arguments);
        all.addAll(List.of(
                "--incus-dir", incus.folder().toString(), "--installation", installation(), "--pool", "ulysse"));
        return all;
    }

    private static String imageCache() {
        return System.getProperty("ulysse.test.images", "/var/cache/ulysse/images");
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
