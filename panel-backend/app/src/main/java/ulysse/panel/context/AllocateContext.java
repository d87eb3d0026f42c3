package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.host.HostId;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** Gives a vserver a context number of its host: the one that was asked for, else the one that has been free the longest. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AllocateContext {
    private final EntityManager entities;
    private final Clock clock;

    AllocateContext(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Take a number in the caller's transaction, or refuse.
     *
     * @param asked a number that somebody wishes who may; null for the next one
     * @param tenant the owner's tenant
     */
    public ContextId allocate(HostId host, @Nullable ContextId asked, TenantId tenant, UUID owner) {
        return asked == null ? next(host, tenant, owner) : asked(host, asked, tenant, owner);
    }

    /** Undo what this same transaction has taken, because the vserver goes to another host. */
    public void putBack(UUID owner) {
        entities.createNativeQuery("select 1 from context_put_back(:owner)")
                .setParameter("owner", owner)
                .getSingleResult();
    }

    private ContextId next(HostId host, TenantId tenant, UUID owner) {
        Object taken = entities.createNativeQuery("select context_take(:host, :tenant, :owner, :now)")
                .setParameter("host", host.value())
                .setParameter("tenant", tenant.value())
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .getSingleResultOrNull();
        if (taken == null) {
            throw new PanelException(
                    ContextErrors.NONE_FREE, "All context numbers of the host are taken, excluded or in quarantine");
        }
        return new ContextId((Integer) taken);
    }

    private ContextId asked(HostId host, ContextId asked, TenantId tenant, UUID owner) {
        String outcome =
                (String) entities.createNativeQuery("select context_take_asked(:host, :number, :tenant, :owner, :now)")
                        .setParameter("host", host.value())
                        .setParameter("number", asked.value())
                        .setParameter("tenant", tenant.value())
                        .setParameter("owner", owner)
                        .setParameter("now", clock.instant())
                        .getSingleResult();
        return switch (outcome) {
            case "taken" -> asked;
            case "assigned" ->
                throw new PanelException(ContextErrors.IN_USE, "Context %s of the host is taken".formatted(asked));
            case "quarantined" ->
                throw new PanelException(
                        ContextErrors.RESTS,
                        "Context %s was given back a short while ago and still rests".formatted(asked));
            case "excluded" ->
                throw new PanelException(
                        ContextErrors.EXCLUDED, "Context %s of the host is never handed out".formatted(asked));
            default -> throw InvalidField.of("context", "is not among the numbers that the host has");
        };
    }
}
