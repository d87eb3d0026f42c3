package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InvalidField;

/** Makes a network, or changes what is known under its name; adds the hosts that reach it. */
@ApplicationScoped
public class DefineVlan {
    private static final String USUAL_DOMAIN = "default";

    private final Access access;
    private final VlanRows rows;
    private final CreateVlan createVlan;
    private final ChangeVlan changeVlan;
    private final ReachVlan reachVlan;
    private final DefinePartition definePartition;
    private final Partitions partitions;
    private final Hosts hosts;

    DefineVlan(
            Access access,
            VlanRows rows,
            CreateVlan createVlan,
            ChangeVlan changeVlan,
            ReachVlan reachVlan,
            DefinePartition definePartition,
            Partitions partitions,
            Hosts hosts) {
        this.access = access;
        this.rows = rows;
        this.createVlan = createVlan;
        this.changeVlan = changeVlan;
        this.reachVlan = reachVlan;
        this.definePartition = definePartition;
        this.partitions = partitions;
        this.hosts = hosts;
    }

    @Transactional
    public VlanId define(Actor actor, VlanDefinition definition) {
        access.checkStaffAdmin(actor);
        VlanFields wished = fields(actor, definition);
        Optional<VlanRows.Row> known = rows.find(definition.name());
        VlanId id = new VlanId(known.map(VlanRows.Row::id).orElseGet(() -> createVlan.create(actor, wished)));
        if (known.isPresent()) {
            changeVlan.change(actor, id.value(), before -> keepTable(before, wished), IfMatch.ANY);
        }
        definition.hosts().forEach(host -> reachVlan.reach(actor, id, host(host)));
        return id;
    }

    private VlanFields fields(Actor actor, VlanDefinition definition) {
        return new VlanFields(
                definition.name(),
                definition.tag(),
                domain(actor, definition.tag(), definition.domain()),
                definition.mode(),
                definition.masquerade(),
                space(definition.addressSpace()),
                definition.routingTable(),
                definition.dnsServers());
    }

    /** A table that the file leaves open stays as it is, as long as the network is the same. */
    private static VlanFields keepTable(VlanFields before, VlanFields wished) {
        boolean isOpen = wished.routingTable() == null && Objects.equals(wished.tag(), before.tag());
        return isOpen ? wished.withRoutingTable(before.routingTable()) : wished;
    }

    private @Nullable UUID domain(Actor actor, @Nullable Integer tag, @Nullable String name) {
        if (name != null) {
            return known(Partition.NETWORK_DOMAIN, name, "domain");
        }
        return tag == null
                ? null
                : definePartition
                        .ensure(actor, Partition.NETWORK_DOMAIN, USUAL_DOMAIN)
                        .id();
    }

    private UUID space(String name) {
        return known(Partition.ADDRESS_SPACE, name, "addressSpace");
    }

    private UUID known(Partition partition, String name, String field) {
        return partitions
                .find(partition, name)
                .orElseThrow(() -> InvalidField.of(field, "is not known: " + name))
                .id();
    }

    private HostId host(String name) {
        return hosts.find(name).orElseThrow(() -> InvalidField.of("hosts", "is not known: " + name));
    }
}
