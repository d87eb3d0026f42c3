package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ulysse.panel.platform.PanelException;
import ulysse.panel.vlan.VlanView;

/** Gives a vserver the IPv4 address of a network that has been free the longest. */
@ApplicationScoped
public class AllocateAddress {
    private static final int PATIENCE = 20;

    private final EntityManager entities;
    private final Clock clock;

    AllocateAddress(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Take an address in the caller's transaction, or refuse when the network has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String allocate(VlanView vlan, UUID owner) {
        List<?> subnets = entities.createNativeQuery(
                        "select id from subnet where vlan_id = :vlan and family(cidr) = 4 order by created_at, id")
                .setParameter("vlan", vlan.id().value())
                .getResultList();
        for (Object subnet : subnets) {
            List<?> taken = take((UUID) subnet, owner);
            if (!taken.isEmpty()) {
                count((UUID) subnet);
                return (String) taken.getFirst();
            }
        }
        throw new PanelException(
                AddressErrors.NONE_FREE,
                "Every address of the network %s is taken or in quarantine".formatted(vlan.name()));
    }

    private List<?> take(UUID subnet, UUID owner) {
        List<?> taken = take(subnet, owner, "skip locked");
        // None free is not yet full: quarantine may have ended, and an address that is being taken may be given up
        // again.
        for (int attempt = 0;
                taken.isEmpty() && attempt < PATIENCE && (endQuarantine(subnet) || anyFree(subnet));
                attempt++) {
            taken = take(subnet, owner, "");
        }
        return taken;
    }

    private List<?> take(UUID subnet, UUID owner, String locking) {
        return entities.createNativeQuery("""
                        with pick as (
                          select address from address where subnet_id = :subnet and state = 'free'
                          order by free_after, address limit 1 for update %s)
                        update address a set state = 'assigned', vserver_id = :owner, since = :now from pick
                        where a.subnet_id = :subnet and a.address = pick.address returning host(a.address)""".formatted(locking))
                .setParameter("subnet", subnet)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void count(UUID subnet) {
        entities.createNativeQuery("update subnet set used = used + 1 where id = :subnet")
                .setParameter("subnet", subnet)
                .executeUpdate();
    }

    private boolean endQuarantine(UUID subnet) {
        int ended = entities.createNativeQuery("""
                        with rested as (
                          select address from address
                          where subnet_id = :subnet and state = 'quarantined' and free_after <= :now
                          for update skip locked)
                        update address a set state = 'free', since = :now from rested
                        where a.subnet_id = :subnet and a.address = rested.address""")
                .setParameter("subnet", subnet)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (ended > 0) {
            entities.createNativeQuery("update subnet set quarantined = quarantined - :ended where id = :subnet")
                    .setParameter("ended", (long) ended)
                    .setParameter("subnet", subnet)
                    .executeUpdate();
        }
        return ended > 0;
    }

    private boolean anyFree(UUID subnet) {
        return !entities.createNativeQuery("select 1 from address where subnet_id = :subnet and state = 'free'")
                .setParameter("subnet", subnet)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
