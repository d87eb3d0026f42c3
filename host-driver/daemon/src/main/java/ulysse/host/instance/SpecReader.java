package ulysse.host.instance;

import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.InstanceSpec.Card;
import ulysse.host.instance.InstanceSpec.Probe;
import ulysse.host.instance.InstanceSpec.Size;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.platform.Edge;
import ulysse.host.v1.Nic;
import ulysse.host.v1.Power;
import ulysse.host.v1.VserverSpec;

/** The edge of the instance room: from a message to a spec whose every part has been checked. */
final class SpecReader {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(60);
    private static final int MOST_CARDS = 8;
    private static final int MOST_ADDRESSES = 16;
    private static final int MOST_ARGUMENTS = 64;

    private SpecReader() {}

    static InstanceSpec read(VserverSpec message) {
        return new InstanceSpec(
                VserverId.parse(message.getVserverId()),
                context(message.getContext()),
                Edge.plain(message.getTenant(), 64, "tenant"),
                Edge.plain(message.getName(), 64, "name"),
                Edge.hostName(message.getHostName()),
                Edge.name(message.getImage(), "image alias"),
                size(message.getSize()),
                cards(message.getNicsList()),
                addresses(message.getDnsServersList()),
                running(message.getPower()),
                inRange(message.getBoot(), 0, Long.MAX_VALUE, "boot"),
                seconds(message.getStopTimeoutSeconds(), STOP_TIMEOUT, "stop timeout"),
                probe(message));
    }

    static ContextId context(int value) {
        try {
            return new ContextId(value);
        } catch (IllegalArgumentException e) {
            throw new DriverException(Kind.INVALID_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }

    private static Size size(ulysse.host.v1.Size size) {
        return new Size(
                (int) inRange(size.getCpuMillis(), 10, 1_024_000, "CPU in thousandths"),
                inRange(size.getMemoryMib(), 32, 1L << 24, "memory in MiB"),
                inRange(size.getDiskMib(), 256, 1L << 30, "disk in MiB"));
    }

    private static List<Card> cards(List<Nic> nics) {
        Set<String> names = new HashSet<>();
        Set<IPAddress> seen = new HashSet<>();
        if (nics.size() > MOST_CARDS) {
            throw Edge.invalid("number of network cards", Integer.toString(nics.size()));
        }
        return nics.stream()
                .map(nic -> {
                    Card card = new Card(cardName(nic.getName()), addresses(nic.getAddressesList()));
                    if (!names.add(card.name()) || !card.addresses().stream().allMatch(seen::add)) {
                        throw Edge.invalid("network card, given twice or with an address given twice", card.name());
                    }
                    return card;
                })
                .toList();
    }

    private static String cardName(String name) {
        if (!name.matches("[a-z][a-z0-9]{0,14}") || name.equals("lo") || name.equals("root")) {
            throw Edge.invalid("network card name", name);
        }
        return name;
    }

    private static List<IPAddress> addresses(List<String> texts) {
        if (texts.size() > MOST_ADDRESSES) {
            throw Edge.invalid("number of addresses", Integer.toString(texts.size()));
        }
        return texts.stream().map(Edge::address).toList();
    }

    private static boolean running(Power power) {
        return switch (power) {
            case RUNNING -> true;
            case STOPPED -> false;
            case POWER_UNSPECIFIED, UNRECOGNIZED -> throw Edge.invalid("power", power.name());
        };
    }

    private static Probe probe(VserverSpec message) {
        List<String> command = message.getReadinessProbeList();
        if (command.size() > MOST_ARGUMENTS) {
            throw Edge.invalid("readiness probe, for its length", Integer.toString(command.size()));
        }
        command.forEach(argument -> Edge.plain(argument, 4096, "readiness probe"));
        return new Probe(command, seconds(message.getReadinessTimeoutSeconds(), PROBE_TIMEOUT, "readiness timeout"));
    }

    private static Duration seconds(int value, Duration otherwise, String what) {
        return value == 0 ? otherwise : Duration.ofSeconds(inRange(value, 1, 3600, what));
    }

    private static long inRange(long value, long least, long most, String what) {
        if (value < least || value > most) {
            throw Edge.invalid(what, Long.toUnsignedString(value));
        }
        return value;
    }
}
