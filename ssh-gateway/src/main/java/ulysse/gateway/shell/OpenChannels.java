package ulysse.gateway.shell;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import ulysse.gateway.login.Person;
import ulysse.gateway.platform.GatewayMetrics;
import ulysse.gateway.platform.SshSettings;

/** The sessions under way: how many there may be, whom to tell that the gateway stops, and when the last has ended. */
@Singleton
public class OpenChannels {
    private static final Logger LOG = Logger.getLogger(OpenChannels.class);

    /** What a session may keep in memory when its client stops reading, with room to spare. */
    private static final long BYTES_EACH = 160 * 1024;

    private final GatewayMetrics metrics;
    private final int mostPerPerson;
    private final long most = Runtime.getRuntime().maxMemory() / BYTES_EACH;
    private final Map<VserverChannel, Person> channels = new HashMap<>();
    private final Map<Person, Integer> byPerson = new HashMap<>();
    private boolean closing;

    OpenChannels(GatewayMetrics metrics, SshSettings settings) {
        this.metrics = metrics;
        this.mostPerPerson = settings.maxChannelsPerPerson();
    }

    /** Let no new session begin, and tell the people at terminals. */
    public void announceEnd() {
        all().forEach(VserverChannel::announceEnd);
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public synchronized int size() {
        return channels.size();
    }

    /** Let a session begin, if there is room for one more. */
    synchronized boolean add(VserverChannel channel, Person person) {
        if (closing) {
            return false;
        }
        if (channels.size() >= most || byPerson.getOrDefault(person, 0) >= mostPerPerson) {
            LOG.warnf(
                    "no more sessions for %s: %d open, %d in all",
                    person.username(), byPerson.get(person), channels.size());
            return false;
        }
        channels.put(channel, person);
        byPerson.merge(person, 1, Integer::sum);
        metrics.channelOpened();
        return true;
    }

    synchronized void remove(VserverChannel channel) {
        Person person = channels.remove(channel);
        if (person != null) {
            byPerson.computeIfPresent(person, (key, count) -> count > 1 ? count - 1 : null);
            metrics.channelClosed();
        }
    }

    private synchronized Collection<VserverChannel> all() {
        closing = true;
        return List.copyOf(channels.keySet());
    }
}
