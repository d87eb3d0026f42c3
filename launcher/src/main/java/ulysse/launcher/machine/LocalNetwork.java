package ulysse.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What this machine's network has and what is still free in it. */
public final class LocalNetwork {
    private static final String FALLBACK_RESOLVER = "9.9.9.9";

    private LocalNetwork() {}

    /** The first 10.x.0.0/24 from the given x on that no route of this machine leads into, without its last number. */
    public static String freeSubnet(int from) {
        List<String> routes = Command.run("ip", "-4", "-o", "route", "show", "table", "all")
                .lines()
                .map(line -> line.replaceFirst("^(local|broadcast|unicast|blackhole|unreachable) ", ""))
                .toList();
        return IntStream.range(from, 255)
                .mapToObj(x -> "10." + x + ".0")
                .filter(prefix -> routes.stream().noneMatch(route -> covers(route, prefix)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no 10.x.0.0/24 is free on this machine"));
    }

    /** Whether a route's destination and 10.x.0.0/24 have addresses in common. The default route leads everywhere and counts not. */
    static boolean covers(String route, String prefix) {
        String destination = route.split(" ", 2)[0];
        if (!destination.startsWith("10.")) {
            return false;
        }
        int slash = destination.indexOf('/');
        int length = slash < 0 ? 32 : Integer.parseInt(destination.substring(slash + 1));
        int common = Math.min(length, 24);
        int shift = 32 - common;
        String address = slash < 0 ? destination : destination.substring(0, slash);
        return number(address) >>> shift == number(prefix + ".0") >>> shift;
    }

    private static long number(String address) {
        long value = 0;
        String[] bytes = address.split("\\.", -1);
        for (int i = 0; i < 4; i++) {
            value = value << 8 | (i < bytes.length ? Long.parseLong(bytes[i]) : 0);
        }
        return value;
    }

    /** The resolvers that vservers can use: this machine's own, unless it asks itself. */
    public static List<String> resolvers() throws IOException {
        List<String> servers =
                List.of(Path.of("/etc/resolv.conf"), Path.of("/run/systemd/resolve/resolv.conf")).stream()
                        .filter(Files::exists)
                        .flatMap(LocalNetwork::nameservers)
                        .filter(server -> server.indexOf(':') < 0 && !server.startsWith("127."))
                        .distinct()
                        .toList();
        return servers.isEmpty() ? List.of(FALLBACK_RESOLVER) : servers;
    }

    private static Stream<String> nameservers(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("nameserver "))
                    .map(line -> line.substring("nameserver ".length()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to show to people for one that programs listen at: a wildcard becomes the address of the default route. */
    public static String addressFor(String bind) {
        if (!bind.equals("0.0.0.0")) {
            return bind;
        }
        String route =
                Command.attempt("ip", "-4", "-o", "route", "get", "192.0.2.254").output();
        int source = route.indexOf(" src ");
        return source < 0
                ? "127.0.0.1"
                : route.substring(source + 5).split(" ", 2)[0].strip();
    }

    /** A TCP port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one may listen at this address now. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
