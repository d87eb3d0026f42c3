package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.job.Jobs;
import ulysse.panel.operation.OperationKind;
import ulysse.panel.operation.OperationView;
import ulysse.panel.operation.Operations;
import ulysse.panel.operation.Subject;

/** Writes down that a wish was made: its operation, its job, its place in the log. The caller holds the vserver's row. */
@ApplicationScoped
class Wishes {
    private final Operations operations;
    private final Jobs jobs;
    private final AuditLog audit;

    Wishes(Operations operations, Jobs jobs, AuditLog audit) {
        this.operations = operations;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    OperationView write(Actor actor, OperationKind kind, Vserver vserver, Map<String, ?> detail) {
        UUID id = vserver.id().value();
        Subject subject = new Subject(vserver.tenant(), id, vserver.name(), vserver.generation());
        OperationView operation = operations.open(actor, kind, subject);
        jobs.wake(ReconcileVserver.TASK, id.toString());
        Target target = new Target("vserver", id.toString(), vserver.name());
        audit.record(actor, "vserver." + kind.text(), vserver.tenant(), target, Outcome.DONE, detail);
        return operation;
    }
}
