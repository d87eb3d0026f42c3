package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;
import ulysse.panel.vlan.VlanView;

/** Gives a network a subnet of any size; nothing to do when it has it already. */
@ApplicationScoped
public class DefineSubnet {
    private final Access access;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    DefineSubnet(Access access, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Define the subnet; returns its id, also when it was there already. */
    @Transactional
    public UUID define(Actor actor, VlanView vlan, SubnetDefinition definition) {
        access.checkStaffAdmin(actor);
        requireSound(definition);
        return known(vlan, definition).orElseGet(() -> make(actor, vlan, definition));
    }

    /** Make the subnet, or refuse when the range is taken, be it by the same subnet. */
    @Transactional
    public UUID create(Actor actor, VlanView vlan, SubnetDefinition definition) {
        access.checkStaffAdmin(actor);
        requireSound(definition);
        return make(actor, vlan, definition);
    }

    private UUID make(Actor actor, VlanView vlan, SubnetDefinition definition) {
        requireFreeRange(vlan, definition);
        UUID id = UUID.randomUUID();
        int served = (Integer) entities.createNativeQuery(
                        "select subnet_define(:id, :vlan, cast(:cidr as cidr), cast(:gateway as inet), :handsOut, :now)")
                .setParameter("id", id)
                .setParameter("vlan", vlan.id().value())
                .setParameter("cidr", definition.cidr().text())
                .setParameter("gateway", definition.gateway())
                .setParameter("handsOut", definition.length())
                .setParameter("now", clock.instant())
                .getSingleResult();
        audit.record(
                actor,
                "subnet.define",
                null,
                new Target("subnet", id.toString(), definition.cidr().text()),
                Outcome.DONE,
                Map.of("network", vlan.name(), "handsOut", definition.length(), "service", served));
        return id;
    }

    private static void requireSound(SubnetDefinition definition) {
        Cidr cidr = definition.cidr();
        int shortest = cidr.isIpv4() ? cidr.bits() : cidr.prefix();
        if (definition.length() < shortest || definition.length() > cidr.bits()) {
            throw InvalidField.of(
                    "handsOut",
                    cidr.isIpv4() ? "must be 32 for IPv4" : "must be %d..128 in %s".formatted(shortest, cidr.text()));
        }
        String gateway = definition.gateway();
        if (gateway != null && !cidr.contains(gateway)) {
            throw InvalidField.of("gateway", "is not in " + cidr.text());
        }
        if (gateway != null && cidr.isEdge(gateway)) {
            throw InvalidField.of("gateway", "is the network or broadcast address of " + cidr.text());
        }
    }

    private Optional<UUID> known(VlanView vlan, SubnetDefinition definition) {
        List<?> rows = entities.createNativeQuery("""
                        select id, vlan_id, host(gateway), hands_out from subnet
                        where address_space_id = :space and cidr = cast(:cidr as cidr)""")
                .setParameter("space", vlan.addressSpace())
                .setParameter("cidr", definition.cidr().text())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        String cidr = definition.cidr().text();
        if (!row[1].equals(vlan.id().value())) {
            throw new PanelException(AddressErrors.OTHER_VLAN, cidr + " belongs to another network");
        }
        if (!Objects.equals(row[2], definition.gateway())) {
            throw new PanelException(AddressErrors.OTHER_GATEWAY, "%s has the gateway %s".formatted(cidr, row[2]));
        }
        if (((Number) row[3]).intValue() != definition.length()) {
            throw new PanelException(AddressErrors.OTHER_LENGTH, "%s hands out /%s".formatted(cidr, row[3]));
        }
        return Optional.of((UUID) row[0]);
    }

    /** Only for a friendly refusal: the exclusion constraint has the last word. */
    private void requireFreeRange(VlanView vlan, SubnetDefinition definition) {
        List<?> others = entities.createNativeQuery("""
                        select cast(cidr as text) from subnet
                        where address_space_id = :space and cidr && cast(:cidr as cidr)""")
                .setParameter("space", vlan.addressSpace())
                .setParameter("cidr", definition.cidr().text())
                .getResultList();
        if (!others.isEmpty()) {
            throw new PanelException(
                    AddressErrors.OVERLAP,
                    "%s overlaps %s".formatted(definition.cidr().text(), others.getFirst()));
        }
    }
}
