package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.host.HostId;
import ulysse.panel.tenant.TenantId;

/** All networks. Knows nobody's rights: ask {@code Access} before what is read here is shown. */
@ApplicationScoped
public class Vlans {
    /** Addresses as text: in the database they are of a type that Java has not. */
    private static final String SELECT = """
            select v.id, v.name, v.tag, v.mode, v.masquerade, v.address_space_id,
              array(select host(dns) from unnest(v.dns_servers) dns) from vlan v\s""";

    private final EntityManager entities;

    Vlans(EntityManager entities) {
        this.entities = entities;
    }

    /** The networks that a tenant may order in, by name. */
    public List<VlanView> grantedTo(TenantId tenant) {
        return views(entities.createNativeQuery(
                        SELECT + "join vlan_grant g on g.vlan_id = v.id where g.tenant_id = :tenant order by v.name")
                .setParameter("tenant", tenant.value())
                .getResultList());
    }

    /** Hold a tenant's grant until commit; false when there is none any more. */
    boolean hold(TenantId tenant, VlanId vlan) {
        return !entities.createNativeQuery(
                        "select 1 from vlan_grant where vlan_id = :vlan and tenant_id = :tenant for key share")
                .setParameter("vlan", vlan.value())
                .setParameter("tenant", tenant.value())
                .getResultList()
                .isEmpty();
    }

    /** The networks that a host reaches, by name. */
    public List<VlanView> reachedBy(HostId host) {
        return views(entities.createNativeQuery(
                        SELECT + "join vlan_host h on h.vlan_id = v.id where h.host_id = :host order by v.name")
                .setParameter("host", host.value())
                .getResultList());
    }

    public Optional<VlanView> find(VlanId id) {
        return views(entities.createNativeQuery(SELECT + "where v.id = :id")
                        .setParameter("id", id.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    public Optional<VlanView> find(String name) {
        return views(entities.createNativeQuery(SELECT + "where v.name = :name")
                        .setParameter("name", name)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<VlanView> views(List<?> rows) {
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static VlanView view(Object[] row) {
        return new VlanView(
                new VlanId((UUID) row[0]),
                (String) row[1],
                (Integer) row[2],
                (String) row[3],
                (Boolean) row[4],
                (UUID) row[5],
                List.of((String[]) row[6]));
    }
}
