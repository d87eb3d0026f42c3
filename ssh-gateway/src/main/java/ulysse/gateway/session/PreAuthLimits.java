package ulysse.gateway.session;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import ulysse.gateway.platform.GatewayMetrics;
import ulysse.gateway.platform.SshSettings;

/** How many connections may be undecided at once, all together and from one source. A key exchange costs us more than a stranger. */
@Singleton
public class PreAuthLimits {
    private static final int BYTES_OF_64 = 8;

    private final SshSettings settings;
    private final GatewayMetrics metrics;
    private final Map<String, Integer> bySource = new HashMap<>();
    private int total;

    PreAuthLimits(SshSettings settings, GatewayMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Let a new connection in, to be given back once it has signed in or gone; empty when there are too many. */
    synchronized Optional<Place> take(SocketAddress remote) {
        String source = source(remote);
        if (total >= settings.maxUnauthenticated()) {
            metrics.turnedAway("total");
            return Optional.empty();
        }
        if (bySource.getOrDefault(source, 0) >= settings.maxUnauthenticatedPerSource()) {
            metrics.turnedAway("source");
            return Optional.empty();
        }
        total++;
        bySource.merge(source, 1, Integer::sum);
        return Optional.of(new Place(source));
    }

    private synchronized void giveBack(String source) {
        total--;
        bySource.computeIfPresent(source, (key, count) -> count > 1 ? count - 1 : null);
    }

    private static String source(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress internet)) {
            return "local";
        }
        InetAddress address = internet.getAddress();
        // One customer has a whole /64, so single addresses would be no limit at all.
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_64))
                : address.getHostAddress();
    }

    /** One undecided connection. */
    final class Place {
        private final String source;
        private boolean given;

        private Place(String source) {
            this.source = source;
        }

        /** Give the place back; once is enough, twice does nothing. */
        void giveBack() {
            synchronized (PreAuthLimits.this) {
                if (!given) {
                    given = true;
                    PreAuthLimits.this.giveBack(source);
                }
            }
        }
    }
}
