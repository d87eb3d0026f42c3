package ulysse.host.instance;

import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.List;
import ulysse.host.contract.ContextId;

/**
 * How one vserver shall be. Every text in it has passed the edge.
 *
 * @param boot raised by one for each restart that is asked for
 * @param stopTimeout how long an orderly stop may take before force
 */
public record InstanceSpec(
        VserverId vserver,
        ContextId context,
        String tenant,
        String name,
        String hostName,
        String image,
        Size size,
        List<Card> cards,
        List<IPAddress> dnsServers,
        boolean running,
        long boot,
        Duration stopTimeout,
        Probe probe) {

    public InstanceSpec {
        cards = List.copyOf(cards);
        dnsServers = List.copyOf(dnsServers);
    }

    /** @param cpuMillis 1000 is one CPU */
    public record Size(int cpuMillis, long memoryMib, long diskMib) {}

    /** One network card, named as it is seen inside. */
    public record Card(String name, List<IPAddress> addresses) {
        public Card {
            addresses = List.copyOf(addresses);
        }
    }

    /** A command that exits 0 inside once the vserver does what it is for; an empty one is always content. */
    public record Probe(List<String> command, Duration timeout) {
        public Probe {
            command = List.copyOf(command);
        }

        public boolean isEmpty() {
            return command.isEmpty();
        }
    }
}
