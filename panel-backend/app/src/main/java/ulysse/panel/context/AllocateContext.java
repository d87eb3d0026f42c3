package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ulysse.host.contract.ContextId;
import ulysse.panel.host.HostId;
import ulysse.panel.platform.PanelException;

/** Gives a vserver the context number of its host that has been free the longest. */
@ApplicationScoped
public class AllocateContext {
    private static final int PATIENCE = 20;

    private final EntityManager entities;
    private final Clock clock;

    AllocateContext(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Take a number in the caller's transaction, or refuse when the host has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ContextId allocate(HostId host, UUID owner) {
        List<?> taken = take(host, owner, "skip locked");
        // None free is not yet full: quarantine may have ended, and a number that is being taken may be given up again.
        for (int attempt = 0;
                taken.isEmpty() && attempt < PATIENCE && (endQuarantine(host) || anyFree(host));
                attempt++) {
            taken = take(host, owner, "");
        }
        if (taken.isEmpty()) {
            throw new PanelException(
                    ContextErrors.NONE_FREE, "All context numbers of the host are taken or in quarantine");
        }
        return new ContextId((Integer) taken.getFirst());
    }

    private List<?> take(HostId host, UUID owner, String locking) {
        return entities.createNativeQuery("""
                        with pick as (
                          select number from context where host_id = :host and state = 'free'
                          order by free_after, number limit 1 for update %s)
                        update context c set state = 'assigned', vserver_id = :owner from pick
                        where c.host_id = :host and c.number = pick.number returning c.number""".formatted(locking))
                .setParameter("host", host.value())
                .setParameter("owner", owner)
                .getResultList();
    }

    private boolean endQuarantine(HostId host) {
        return entities.createNativeQuery("""
                                with rested as (
                                  select number from context
                                  where host_id = :host and state = 'quarantined' and free_after <= :now
                                  for update skip locked)
                                update context c set state = 'free' from rested
                                where c.host_id = :host and c.number = rested.number""")
                        .setParameter("host", host.value())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private boolean anyFree(HostId host) {
        return !entities.createNativeQuery("select 1 from context where host_id = :host and state = 'free'")
                .setParameter("host", host.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
