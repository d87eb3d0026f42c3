package ulysse.panel.host;

import java.util.UUID;

/** Identifies a host for ever; grants name it. */
public record HostId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
