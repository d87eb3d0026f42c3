package ulysse.panel.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import ulysse.panel.platform.Scope;

/**
 * Chains new entries a moment after they were committed. Entries are not chained by the transactions that write them,
 * because then every change of the installation would wait for every other.
 */
@ApplicationScoped
class SealAudit {

    private static final Logger LOG = Logger.getLogger(SealAudit.class);
    private static final int BATCH = 1000;

    private final AuditChain chain;
    private final Clock clock;

    SealAudit(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sealNew() {
        Scope.EVERYTHING.run(() -> sealFrom(chain.recently()));
    }

    /** Ids are given before commit, so an entry may show up late: once in a while all are looked through. */
    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void sealStragglers() {
        Scope.EVERYTHING.run(() -> sealFrom(0));
    }

    private void sealFrom(long id) {
        while (seal(id) == BATCH) {
            LOG.debug("more to seal");
        }
    }

    /** Seal entries with a higher id than this; one process at a time, the others find nothing to do. */
    @Transactional
    int seal(long fromId) {
        if (!chain.tryLock()) {
            return 0;
        }
        List<Entry> entries = chain.unsealed(fromId, BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        Seal head = chain.head();
        for (Entry entry : entries) {
            head = head.next(entry);
            chain.add(head, clock.instant());
        }
        // The log stream leaves this machine: with the head in it, even a chain that is rewritten as a whole is found
        // out.
        LOG.infof("audit chain sealed to %d, head %s", head.seq(), head.hashText());
        return entries.size();
    }
}
