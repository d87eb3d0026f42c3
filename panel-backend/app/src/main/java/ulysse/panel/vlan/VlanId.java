package ulysse.panel.vlan;

import java.util.UUID;

/** Identifies a network for ever; its 802.1Q number may change. */
public record VlanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
