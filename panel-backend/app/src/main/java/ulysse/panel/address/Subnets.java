package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.vlan.VlanView;

/** The subnets of networks, as CIDR. */
@ApplicationScoped
class Subnets {
    private final EntityManager entities;

    Subnets(EntityManager entities) {
        this.entities = entities;
    }

    /** The subnets of each network, in the order in which they were defined. */
    Map<UUID, List<String>> of(Collection<VlanView> vlans) {
        Map<UUID, List<String>> subnets = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select vlan_id, cast(cidr as text) from subnet where vlan_id = any(:vlans)
                        order by created_at, id""")
                .setParameter(
                        "vlans", vlans.stream().map(vlan -> vlan.id().value()).toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            subnets.computeIfAbsent((UUID) columns[0], id -> new ArrayList<>()).add((String) columns[1]);
        }
        return subnets;
    }
}
