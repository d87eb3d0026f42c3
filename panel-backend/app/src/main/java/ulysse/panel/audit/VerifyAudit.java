package ulysse.panel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditChain.Sealed;

/** Computes the whole chain anew and says where it breaks. */
@ApplicationScoped
class VerifyAudit {

    private static final int BATCH = 1000;

    private final Access access;
    private final AuditChain chain;

    VerifyAudit(Access access, AuditChain chain) {
        this.access = access;
        this.chain = chain;
    }

    @Transactional
    AuditVerdict verify(Actor actor) {
        access.checkStaff(actor);
        Seal previous = Seal.beforeFirst();
        List<Sealed> batch;
        do {
            batch = chain.following(previous.seq(), BATCH);
            for (Sealed sealed : batch) {
                if (!sealed.seal().follows(previous, sealed.entry())) {
                    return AuditVerdict.broken(previous.seq(), chain.forgotten());
                }
                previous = sealed.seal();
            }
        } while (batch.size() == BATCH);
        return AuditVerdict.whole(previous, chain.forgotten());
    }
}
