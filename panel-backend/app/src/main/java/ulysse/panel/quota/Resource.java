package ulysse.panel.quota;

import java.util.Optional;
import java.util.stream.Stream;

/** What a tenant can have much or little of. The order of the constants is the order in which their rows are locked. */
public enum Resource {
    VSERVERS("vservers", "vservers"),
    CPU_MILLIS("cpuMillis", "cpu-millis"),
    MEMORY_MIB("memoryMib", "memory-mib"),
    DISK_MIB("diskMib", "disk-mib"),
    IPV4("ipv4", "ipv4"),
    IPV6("ipv6", "ipv6");

    private final String text;
    private final String row;

    Resource(String text, String row) {
        this.text = text;
        this.row = row;
    }

    /** The name in the API and the site file. */
    public String text() {
        return text;
    }

    /** The name in the database. */
    String row() {
        return row;
    }

    public static Optional<Resource> of(String text) {
        return Stream.of(values())
                .filter(resource -> resource.text.equals(text))
                .findFirst();
    }

    static Resource ofRow(String row) {
        return Stream.of(values())
                .filter(resource -> resource.row.equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no resource " + row));
    }
}
