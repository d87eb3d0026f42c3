package ulysse.panel.vlan;

/** The two kinds of worlds that networks are in, each known by its name. */
public enum Partition {
    /** A cabling in which each 802.1Q number means one network. */
    NETWORK_DOMAIN("network_domain", "network-domain", "network domain", "domain_id"),
    /** A world in which each address exists once. */
    ADDRESS_SPACE("address_space", "address-space", "address space", "address_space_id");

    private final String table;
    private final String kind;
    private final String words;
    private final String users;

    Partition(String table, String kind, String words, String vlanColumn) {
        this.table = table;
        this.kind = kind;
        this.words = words;
        this.users = "select 'vlan', cast(id as text), name, cast(null as text) from vlan where %s = :id"
                .formatted(vlanColumn);
    }

    String table() {
        return table;
    }

    /** As the audit log calls it. */
    String kind() {
        return kind;
    }

    /** As people call it. */
    String words() {
        return words;
    }

    /** The networks in it, for {@link ulysse.panel.platform.InUse}; {@code :id} is the partition. */
    String users() {
        return users;
    }
}
