package ulysse.panel.quota;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ulysse.panel.platform.InvalidField;

/** What a tenant can have much or little of, in the order in which people read it. */
public enum Resource {
    @JsonProperty("vservers")
    VSERVERS("vservers", "vservers"),
    @JsonProperty("cpuMillis")
    CPU_MILLIS("cpuMillis", "cpu-millis"),
    @JsonProperty("memoryMib")
    MEMORY_MIB("memoryMib", "memory-mib"),
    @JsonProperty("diskMib")
    DISK_MIB("diskMib", "disk-mib"),
    @JsonProperty("ipv4")
    IPV4("ipv4", "ipv4"),
    @JsonProperty("ipv6")
    IPV6("ipv6", "ipv6"),
    @JsonProperty("snapshots")
    SNAPSHOTS("snapshots", "snapshots"),
    @JsonProperty("backups")
    BACKUPS("backups", "backups"),
    @JsonProperty("vlans")
    VLANS("vlans", "vlans");

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

    /** Find the resource that an address or a filter names. */
    static Resource require(String field, String text) {
        return of(text).orElseThrow(() -> InvalidField.of(
                field,
                Stream.of(values()).map(Resource::text).collect(Collectors.joining(", ", "must be one of ", ""))));
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
