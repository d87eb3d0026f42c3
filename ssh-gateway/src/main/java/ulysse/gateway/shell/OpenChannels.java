package ulysse.gateway.shell;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ulysse.gateway.platform.GatewayMetrics;

/** The sessions under way, to tell them that the gateway stops and to wait for their end. */
@Singleton
public class OpenChannels {
    private final GatewayMetrics metrics;
    private final Set<VserverChannel> channels = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    OpenChannels(GatewayMetrics metrics) {
        this.metrics = metrics;
    }

    /** Let no new session begin, and tell the people at terminals. */
    public void announceEnd() {
        closing = true;
        channels.forEach(VserverChannel::announceEnd);
    }

    public boolean isEmpty() {
        return channels.isEmpty();
    }

    public int size() {
        return channels.size();
    }

    boolean add(VserverChannel channel) {
        if (closing) {
            return false;
        }
        if (channels.add(channel)) {
            metrics.channelOpened();
        }
        return true;
    }

    void remove(VserverChannel channel) {
        if (channels.remove(channel)) {
            metrics.channelClosed();
        }
    }
}
