package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.vlan.VlanId;

/** Who has which address. Knows nobody's rights: whoever asks has the owner's row already. */
@ApplicationScoped
public class Addresses {
    private final EntityManager entities;

    Addresses(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One address of an owner, with the network that it is in and that network's name servers. Of a prefix it is
     * the address after the first, which belongs to routers.
     */
    public record Held(UUID owner, String address, VlanId vlan, List<String> dnsServers) {

        public Family family() {
            return Family.of(address);
        }
    }

    /** The addresses of each owner; an owner without any is missing. */
    public Map<UUID, List<Held>> of(Collection<UUID> owners) {
        Map<UUID, List<Held>> held = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select a.vserver_id, host(a.address + case when a.hands_out < 128 and family(a.address) = 6 then 1 else 0 end),
                          s.vlan_id,
                          array(select host(dns) from unnest(v.dns_servers) dns)
                        from address a join subnet s on s.id = a.subnet_id join vlan v on v.id = s.vlan_id
                        where a.vserver_id = any(:owners) order by a.address""")
                .setParameter("owners", owners.toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            UUID owner = (UUID) columns[0];
            held.computeIfAbsent(owner, id -> new java.util.ArrayList<>())
                    .add(new Held(
                            owner, (String) columns[1], new VlanId((UUID) columns[2]), List.of((String[]) columns[3])));
        }
        return held;
    }

    public List<Held> of(UUID owner) {
        return of(List.of(owner)).getOrDefault(owner, List.of());
    }
}
