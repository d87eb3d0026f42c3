package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import ulysse.panel.host.HostDescription;
import ulysse.panel.host.HostId;

/**
 * Keeps back the context numbers that a host cannot give: their user ids are not granted there, or something else holds them.
 * What a vserver has is left to it. Costs little when the host says what it said before.
 */
@ApplicationScoped
public class ForbidContexts {
    private static final Logger LOG = Logger.getLogger(ForbidContexts.class);

    private final EntityManager entities;
    private final Clock clock;

    ForbidContexts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public void forbid(HostId host, HostDescription description) {
        List<ForbiddenContexts> ranges = ForbiddenContexts.of(description);
        int changed = (Integer) entities.createNativeQuery("select context_forbid(:host, :first, :last, :reason, :now)")
                .setParameter("host", host.value())
                .setParameter(
                        "first",
                        ranges.stream().mapToInt(ForbiddenContexts::first).toArray())
                .setParameter(
                        "last",
                        ranges.stream().mapToInt(ForbiddenContexts::last).toArray())
                .setParameter(
                        "reason", ranges.stream().map(ForbiddenContexts::reason).toArray(String[]::new))
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (changed > 0) {
            LOG.infof("host %s: %d context numbers are excluded or allowed again, as the host says", host, changed);
        }
    }
}
