package ulysse.panel.vlan;

/** Who has addresses in a network, for {@link ulysse.panel.platform.InUse}. */
final class VlanUsers {
    /** The vservers of a network, {@code :vlan}; may be continued with {@code and w.…} or {@code union …}. */
    static final String VSERVERS = """
            select 'vserver', cast(w.id as text), w.name, t.slug
              from subnet s join address a on a.subnet_id = s.id and a.vserver_id is not null
              join vserver w on w.id = a.vserver_id join tenant t on t.id = w.tenant_id where s.vlan_id = :vlan""";

    private VlanUsers() {}
}
