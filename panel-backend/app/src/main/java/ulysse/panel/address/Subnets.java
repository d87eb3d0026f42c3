package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.vlan.VlanView;

@ApplicationScoped
class Subnets {
    private final EntityManager entities;

    Subnets(EntityManager entities) {
        this.entities = entities;
    }

    /** The subnets of each network, in the order in which they were defined. */
    Map<UUID, List<SubnetView>> of(Collection<VlanView> vlans) {
        Map<UUID, List<SubnetView>> subnets = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select vlan_id, cast(cidr as text), host(gateway), cast(total as text), used, quarantined,
                          cast(held as text)
                        from subnet join subnet_fill on subnet_id = id
                        where vlan_id = any(:vlans) order by created_at, id""")
                .setParameter(
                        "vlans", vlans.stream().map(vlan -> vlan.id().value()).toArray(UUID[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            subnets.computeIfAbsent((UUID) c[0], id -> new java.util.ArrayList<>())
                    .add(new SubnetView(
                            (String) c[1], (String) c[2], (String) c[3], (Long) c[4], (Long) c[5], (String) c[6]));
        }
        return subnets;
    }

    /** A subnet and how full it is; {@code held} is kept back: reserved, excluded, service, external. Large numbers are text. */
    @Schema(name = "Subnet")
    record SubnetView(
            String cidr,
            @Schema(nullable = true) @Nullable String gateway,
            String total,
            long used,
            long quarantined,
            String held) {}
}
