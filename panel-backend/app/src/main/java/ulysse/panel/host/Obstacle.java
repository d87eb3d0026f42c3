package ulysse.panel.host;

import java.util.Locale;
import java.util.function.ToLongFunction;

/** Why a host cannot get a vserver. What staff would have to change first comes first. */
public enum Obstacle {
    NO_REACH("lacks the network %s", "lack the network %s"),
    NO_TAGS("cannot carry tagged networks such as %s", "cannot carry tagged networks such as %s"),
    NO_LABEL("lacks a label of %s", "lack a label of %s"),
    NOT_READY("is not ready", "are not ready"),
    CORDONED("takes nothing new", "take nothing new"),
    CPU("has %s CPU left to guarantee", "have at most %s CPU left to guarantee"),
    MEMORY("has %s MiB of memory left to promise", "have at most %s MiB of memory left to promise"),
    DISK("has %s MiB of disk left to promise", "have at most %s MiB of disk left to promise");

    private final String ofOne;
    private final String ofMany;

    Obstacle(String ofOne, String ofMany) {
        this.ofOne = ofOne;
        this.ofMany = ofMany;
    }

    /** The name in the statement that finds obstacles. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Obstacle of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Say it of some hosts, without their names. */
    String sentence(PlacementDemand demand, Iterable<Candidate> hosts, boolean one) {
        return (one ? ofOne : ofMany).formatted(value(demand, hosts));
    }

    private String value(PlacementDemand demand, Iterable<Candidate> hosts) {
        return switch (this) {
            case NOT_READY, CORDONED -> "";
            case NO_REACH, NO_TAGS -> demand.network();
            case NO_LABEL -> String.join(", ", demand.labels());
            case CPU -> "%.2f".formatted(most(hosts, Candidate.Room::cpuMillis) / 1000.0);
            case MEMORY -> Long.toString(most(hosts, Candidate.Room::memoryMib));
            case DISK -> Long.toString(most(hosts, Candidate.Room::diskMib));
        };
    }

    private static long most(Iterable<Candidate> hosts, ToLongFunction<Candidate.Room> part) {
        long most = 0;
        for (Candidate host : hosts) {
            most = Math.max(most, part.applyAsLong(host.free()));
        }
        return most;
    }
}
