package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts a vserver's context number into quarantine. */
@ApplicationScoped
public class ReleaseContext {
    private final EntityManager entities;
    private final ContextConfig config;
    private final Clock clock;

    ReleaseContext(EntityManager entities, ContextConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID owner) {
        entities.createNativeQuery("select 1 from context_give_back(:owner, :until)")
                .setParameter("until", clock.instant().plus(config.quarantine()))
                .setParameter("owner", owner)
                .getSingleResult();
    }
}
