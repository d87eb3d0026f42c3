package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;
import ulysse.panel.vlan.VlanView;

/** Gives a network a subnet and makes a row for each of its addresses; nothing to do when it has it already. */
@ApplicationScoped
public class DefineSubnet {
    /** More rows than this would be slow to make; larger pools need no row for what was never used. */
    private static final BigInteger MOST = BigInteger.valueOf(65_536);

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

    @Transactional
    public void define(Actor actor, VlanView vlan, SubnetDefinition definition) {
        access.checkStaffAdmin(actor);
        requireSound(definition);
        if (isKnown(vlan, definition)) {
            return;
        }
        UUID id = UUID.randomUUID();
        insert(id, vlan, definition);
        int served = fill(id, vlan, definition);
        audit.record(
                actor,
                "subnet.define",
                null,
                new Target("subnet", id.toString(), definition.cidr().text()),
                Outcome.DONE,
                Map.of("network", vlan.name(), "service", served));
    }

    private static void requireSound(SubnetDefinition definition) {
        if (definition.cidr().size().compareTo(MOST) > 0) {
            throw new PanelException(
                    AddressErrors.TOO_LARGE,
                    "%s has more than %d addresses".formatted(definition.cidr().text(), MOST));
        }
        String gateway = definition.gateway();
        if (gateway != null && !definition.cidr().contains(gateway)) {
            throw InvalidField.of("gateway", "is not in " + definition.cidr().text());
        }
    }

    private boolean isKnown(VlanView vlan, SubnetDefinition definition) {
        List<?> rows = entities.createNativeQuery("""
                        select vlan_id, host(gateway) from subnet
                        where address_space_id = :space and cidr = cast(:cidr as cidr)""")
                .setParameter("space", vlan.addressSpace())
                .setParameter("cidr", definition.cidr().text())
                .getResultList();
        if (rows.isEmpty()) {
            requireFreeRange(vlan, definition);
            return false;
        }
        Object[] row = (Object[]) rows.getFirst();
        if (!row[0].equals(vlan.id().value())) {
            throw new PanelException(
                    AddressErrors.OTHER_VLAN, definition.cidr().text() + " belongs to another network");
        }
        if (!Objects.equals(row[1], definition.gateway())) {
            throw new PanelException(
                    AddressErrors.OTHER_GATEWAY,
                    "%s has the gateway %s".formatted(definition.cidr().text(), row[1]));
        }
        return true;
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

    private void insert(UUID id, VlanView vlan, SubnetDefinition definition) {
        entities.createNativeQuery("""
                        insert into subnet (id, vlan_id, address_space_id, cidr, gateway, total, created_at)
                        values (:id, :vlan, :space, cast(:cidr as cidr), cast(:gateway as inet), :total, :now)""")
                .setParameter("id", id)
                .setParameter("vlan", vlan.id().value())
                .setParameter("space", vlan.addressSpace())
                .setParameter("cidr", definition.cidr().text())
                .setParameter("gateway", definition.gateway())
                .setParameter("total", definition.cidr().size().longValueExact())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private int fill(UUID id, VlanView vlan, SubnetDefinition definition) {
        Cidr cidr = definition.cidr();
        entities.createNativeQuery("""
                        insert into address (address_space_id, address, subnet_id, cidr, state, since)
                        select :space, set_masklen(cast(cast(:cidr as cidr) as inet) + n, :length), :id, cast(:cidr as cidr),
                          'free', :now
                        from generate_series(0, cast(:last as bigint)) n""")
                .setParameter("space", vlan.addressSpace())
                .setParameter("cidr", cidr.text())
                .setParameter("length", cidr.isIpv4() ? 32 : 128)
                .setParameter("id", id)
                .setParameter("last", cidr.size().longValueExact() - 1)
                .setParameter("now", clock.instant())
                .executeUpdate();
        int held = hold(id, definition.gateway(), "gateway");
        if (cidr.isIpv4() && cidr.prefix() <= 30) {
            held += hold(id, first(cidr), "network") + hold(id, last(cidr), "broadcast");
        } else if (!cidr.isIpv4() && cidr.prefix() <= 126) {
            held += hold(id, first(cidr), "subnet-router anycast");
        }
        entities.createNativeQuery("update subnet set held = :held where id = :id")
                .setParameter("held", (long) held)
                .setParameter("id", id)
                .executeUpdate();
        return held;
    }

    private int hold(UUID subnet, @Nullable String address, String note) {
        if (address == null) {
            return 0;
        }
        return entities.createNativeQuery("""
                        update address set state = 'service', note = :note
                        where subnet_id = :subnet and address = cast(:address as inet) and state = 'free'""")
                .setParameter("note", note)
                .setParameter("subnet", subnet)
                .setParameter("address", address)
                .executeUpdate();
    }

    private static String first(Cidr cidr) {
        return Cidr.parse(cidr.text())
                .toPrefixBlock()
                .getLower()
                .withoutPrefixLength()
                .toCanonicalString();
    }

    private static String last(Cidr cidr) {
        return Cidr.parse(cidr.text())
                .toPrefixBlock()
                .getUpper()
                .withoutPrefixLength()
                .toCanonicalString();
    }
}
