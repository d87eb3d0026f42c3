package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.access.Staff;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.VlanView;

/**
 * Gives a vserver an address, or a prefix, of each family that a network has: the one that was asked for, else the next. The
 * critical section is in the database; nothing here looks first and writes then.
 */
@ApplicationScoped
public class AllocateAddresses {
    private final Access access;
    private final EntityManager entities;
    private final Clock clock;

    AllocateAddresses(Access access, EntityManager entities, Clock clock) {
        this.access = access;
        this.entities = entities;
        this.clock = clock;
    }

    /** Tell which families a network hands out, lowest first: 4, 6, both or none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Family> families(VlanView vlan) {
        List<?> families = entities.createNativeQuery(
                        "select distinct family(cidr) from subnet where vlan_id = :vlan order by 1")
                .setParameter("vlan", vlan.id().value())
                .getResultList();
        return families.stream().map(number -> Family.of((Integer) number)).toList();
    }

    /**
     * Take one unit of each family in the caller's transaction, or refuse.
     *
     * @param tenant the owner's tenant
     * @return the first addresses of the units
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> allocate(Actor actor, VlanView vlan, AskedAddresses asked, TenantId tenant, UUID owner) {
        List<Family> families = families(vlan);
        asked.requireOnly(families, vlan.name());
        if (families.isEmpty()) {
            throw new PanelException(
                    AddressErrors.NONE_FREE, "The network %s has no subnet yet".formatted(vlan.name()));
        }
        List<String> taken = new ArrayList<>();
        for (Family family : families) {
            String wished = asked.of(family);
            taken.add(
                    wished == null
                            ? next(vlan, family, tenant, owner)
                            : this.asked(actor, vlan, wished, tenant, owner));
        }
        return taken;
    }

    private String next(VlanView vlan, Family family, TenantId tenant, UUID owner) {
        Object taken = entities.createNativeQuery("select host(address_take(:vlan, :family, :tenant, :owner, :now))")
                .setParameter("vlan", vlan.id().value())
                .setParameter("family", family.number())
                .setParameter("tenant", tenant.value())
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .getSingleResultOrNull();
        if (taken == null) {
            throw new PanelException(
                    AddressErrors.NONE_FREE,
                    "Every %s address of the network %s is taken, rests or is kept back; the staff can add a subnet"
                            .formatted(family.text(), vlan.name()));
        }
        return (String) taken;
    }

    private String asked(Actor actor, VlanView vlan, String wished, TenantId tenant, UUID owner) {
        Object[] answer = (Object[]) entities.createNativeQuery("""
                        select outcome, host(taken), holder_tenant, holder
                        from address_take_asked(:vlan, cast(:wished as inet), :tenant, :owner, :staff, :now)""")
                .setParameter("vlan", vlan.id().value())
                .setParameter("wished", wished)
                .setParameter("tenant", tenant.value())
                .setParameter("owner", owner)
                .setParameter("staff", actor.staff() == Staff.ADMIN)
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (answer[0].equals("taken")) {
            return (String) answer[1];
        }
        throw refusal(actor, vlan, wished, (String) answer[0], (UUID) answer[2], (String) answer[3]);
    }

    private PanelException refusal(
            Actor actor, VlanView vlan, String wished, String why, @Nullable UUID tenant, @Nullable String holder) {
        return switch (why) {
            case "outside" -> AskedAddresses.outside(wished, vlan.name());
            case "assigned" ->
                new PanelException(
                        AddressErrors.IN_USE,
                        mayKnow(actor, tenant)
                                ? "%s belongs to %s".formatted(wished, holder)
                                : "%s is taken".formatted(wished));
            case "quarantined" ->
                new PanelException(
                        AddressErrors.RESTS, "%s was given back a short while ago and still rests".formatted(wished));
            case "reserved" ->
                new PanelException(AddressErrors.RESERVED, "%s is reserved; only the staff give it".formatted(wished));
            default ->
                new PanelException(AddressErrors.NOT_GIVEN, "%s is never handed out (%s)".formatted(wished, why));
        };
    }

    private boolean mayKnow(Actor actor, @Nullable UUID tenant) {
        return actor.staff() != Staff.NONE
                || (tenant != null && access.can(actor, Permission.READ, new TenantId(tenant)));
    }
}
