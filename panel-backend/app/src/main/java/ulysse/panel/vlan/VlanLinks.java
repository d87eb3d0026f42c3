package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Named;
import ulysse.panel.platform.Page;

/** What networks are connected with: subnets, hosts and tenants; one question each for a whole page. */
@ApplicationScoped
class VlanLinks {
    private final EntityManager entities;

    VlanLinks(EntityManager entities) {
        this.entities = entities;
    }

    Page<StaffVlan> complete(Page<Bare> page) {
        UUID[] ids = page.items().stream().map(Bare::id).toArray(UUID[]::new);
        Map<UUID, List<StaffVlan.VlanSubnet>> subnets = linked(
                "select vlan_id, id, cast(cidr as text) from subnet where vlan_id = any(:vlans) order by cidr",
                ids,
                row -> new StaffVlan.VlanSubnet((UUID) row[1], (String) row[2]));
        Map<UUID, List<Named>> hosts = linked("""
                        select r.vlan_id, h.id, h.name from vlan_host r join host h on h.id = r.host_id
                        where r.vlan_id = any(:vlans) order by h.name""", ids, row -> new Named((UUID) row[1], (String) row[2]));
        Map<UUID, List<String>> tenants = linked("""
                        select g.vlan_id, t.slug from vlan_grant g join tenant t on t.id = g.tenant_id
                        where g.vlan_id = any(:vlans) order by t.slug""", ids, row -> (String) row[1]);
        return page.map(bare -> bare.with(
                subnets.getOrDefault(bare.id(), List.of()),
                hosts.getOrDefault(bare.id(), List.of()),
                tenants.getOrDefault(bare.id(), List.of())));
    }

    private <T> Map<UUID, List<T>> linked(String sql, UUID[] ids, Function<Object[], T> link) {
        Map<UUID, List<T>> links = new HashMap<>();
        for (Object found :
                entities.createNativeQuery(sql).setParameter("vlans", ids).getResultList()) {
            Object[] row = (Object[]) found;
            links.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(link.apply(row));
        }
        return links;
    }

    /** A network without its connections. */
    record Bare(VlanFields fields, UUID id, @Nullable Named domain, Named space, Instant createdAt, long version) {
        /** In the order in which {@link #of} reads them. */
        static final String COLUMNS = """
                v.id as vlan_id, v.name as vlan_name, v.tag, v.domain_id, d.name as domain_name, v.mode, v.masquerade,
                v.address_space_id, s.name as space_name, v.routing_table,
                array(select host(dns) from unnest(v.dns_servers) dns) as dns, v.created_at, v.version""";

        static Bare of(Object[] row) {
            VlanFields fields = new VlanFields(
                    (String) row[1],
                    (Integer) row[2],
                    (UUID) row[3],
                    (String) row[5],
                    (Boolean) row[6],
                    (UUID) row[7],
                    (Integer) row[9],
                    List.of((String[]) row[10]));
            return new Bare(
                    fields,
                    (UUID) row[0],
                    row[3] == null ? null : new Named((UUID) row[3], (String) row[4]),
                    new Named((UUID) row[7], (String) row[8]),
                    (Instant) row[11],
                    (Long) row[12]);
        }

        StaffVlan with(List<StaffVlan.VlanSubnet> subnets, List<Named> hosts, List<String> tenants) {
            return new StaffVlan(
                    id,
                    fields.name(),
                    fields.tag(),
                    domain,
                    fields.mode(),
                    fields.masquerade(),
                    space,
                    fields.routingTable(),
                    fields.dnsServers(),
                    subnets,
                    hosts,
                    tenants,
                    createdAt,
                    version);
        }
    }
}
