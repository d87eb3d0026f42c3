package ulysse.host.network;

import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ulysse.host.platform.Programs;

/** The host's routes to single addresses, as they lead to vservers' cards. */
public final class AddressRoutes {
    private static final Path IPV4 = Path.of("/proc/net/route");
    private static final Path IPV6 = Path.of("/proc/net/ipv6_route");

    /** How Incus names the host's end of a card. */
    private static final Pattern CARD = Pattern.compile("veth[0-9a-f]{8}");

    private AddressRoutes() {}

    /** The card that packets to this address go to, when there is one. */
    public static Optional<String> card(IPAddress address) {
        Path table = address.isIPv4() ? IPV4 : IPV6;
        try (Stream<String> routes = Files.lines(table)) {
            return routes.map(route -> route.strip().split("\\s+"))
                    .filter(route -> address.isIPv4() ? isTo4(route, address) : isTo6(route, address))
                    .map(route -> address.isIPv4() ? route[0] : route[9])
                    .filter(device -> CARD.matcher(device).matches())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    /** Removes the host's end of a card; its other end and the routes to it go with it. */
    public static void removeCard(String card) {
        Programs.run(List.of("ip", "link", "delete", "dev", card), "", Duration.ofSeconds(10));
    }

    /** The kernel writes an IPv4 address as one number in its own byte order. */
    private static boolean isTo4(String[] route, IPAddress address) {
        if (route.length < 8 || !route[7].equals("FFFFFFFF")) {
            return false;
        }
        int number = ByteBuffer.wrap(address.getBytes())
                .order(ByteOrder.nativeOrder())
                .getInt();
        return route[1].equals("%08X".formatted(number));
    }

    private static boolean isTo6(String[] route, IPAddress address) {
        return route.length > 9
                && route[1].equals("80")
                && route[0].equals("%032x".formatted(address.getValue()).toLowerCase(Locale.ROOT));
    }
}
