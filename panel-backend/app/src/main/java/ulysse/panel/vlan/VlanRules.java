package ulysse.panel.vlan;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Set;
import ulysse.panel.platform.InvalidField;

/** What a network may be; the database says the same. */
final class VlanRules {
    static final String NAME = "[a-z]([a-z0-9-]{0,30}[a-z0-9])?";
    static final String NAME_MESSAGE = "must be 1..32 of a-z, 0-9 and inner hyphens, beginning with a letter";

    private static final Set<String> MODES = Set.of("routed", "bridged");
    private static final int LAST_TAG = 4094;
    private static final int MOST_DNS_SERVERS = 8;
    /** The kernel's own: unspecified, default, main and local. */
    private static final Set<Integer> SYSTEM_TABLES = Set.of(0, 253, 254, 255);

    private VlanRules() {}

    static void check(VlanFields vlan) {
        if (!MODES.contains(vlan.mode())) {
            throw InvalidField.of("mode", "must be routed or bridged: " + vlan.mode());
        }
        if (vlan.masquerade() && !vlan.mode().equals("routed")) {
            throw InvalidField.of("masquerade", "is for routed networks");
        }
        checkTag(vlan);
        checkRoutingTable(vlan);
        checkDnsServers(vlan);
    }

    private static void checkTag(VlanFields vlan) {
        Integer tag = vlan.tag();
        if (tag != null && (tag < 1 || tag > LAST_TAG)) {
            throw InvalidField.of("tag", "must be 1..%d, or null for untagged: %d".formatted(LAST_TAG, tag));
        }
        if (tag != null && vlan.domain() == null) {
            throw InvalidField.of("domain", "is needed: a tag means something in one network domain only");
        }
        if (tag == null && vlan.domain() != null) {
            throw InvalidField.of("domain", "is for tagged networks");
        }
    }

    private static void checkRoutingTable(VlanFields vlan) {
        Integer table = vlan.routingTable();
        if (table == null) {
            return;
        }
        if (vlan.tag() == null) {
            throw InvalidField.of("routingTable", "is for tagged networks");
        }
        if (table < 0 || SYSTEM_TABLES.contains(table)) {
            throw InvalidField.of("routingTable", "must be at least 1 and not one of the system's 253, 254 and 255");
        }
    }

    private static void checkDnsServers(VlanFields vlan) {
        if (vlan.dnsServers().size() > MOST_DNS_SERVERS) {
            throw InvalidField.of("dnsServers", "must be at most " + MOST_DNS_SERVERS);
        }
        for (String server : vlan.dnsServers()) {
            IPAddress address = new IPAddressString(server).getAddress();
            if (address == null || !address.toCanonicalString().equals(server)) {
                throw InvalidField.of("dnsServers", "must be addresses in their usual form: " + server);
            }
        }
    }
}
