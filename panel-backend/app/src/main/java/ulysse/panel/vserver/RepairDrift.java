package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.host.InstanceStatus;
import ulysse.panel.job.Jobs;

/** Sets the reconciler on one vserver that is not as it was left. */
@ApplicationScoped
class RepairDrift {
    private static final Logger LOG = Logger.getLogger(RepairDrift.class);

    private final Vservers vservers;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    RepairDrift(Vservers vservers, Jobs jobs, AuditLog audit, Clock clock) {
        this.vservers = vservers;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the panel knows what a host has. */
    enum Stray {
        LIVES,
        RELEASED,
        UNKNOWN
    }

    @Transactional
    Stray judge(UUID vserver) {
        return vservers.byIds(java.util.List.of(vserver)).stream()
                .findFirst()
                .map(row -> row.isReleased() ? Stray.RELEASED : Stray.LIVES)
                .orElse(Stray.UNKNOWN);
    }

    @Transactional
    void repair(Drift.Seen seen, InstanceStatus status) {
        vservers.lock(new VserverId(seen.vserver()))
                .filter(vserver -> vserver.generation() == seen.generation()
                        && Objects.equals(vserver.observedAt(), seen.observedAt())
                        && !vserver.isReleased())
                .ifPresent(vserver -> repair(vserver, status));
    }

    private void repair(Vserver vserver, InstanceStatus status) {
        String id = vserver.id().toString();
        if (!vserver.isSettled()) {
            jobs.ensure(ReconcileVserver.TASK, id);
        } else if (isToBeLeft(vserver, status)) {
            return;
        } else if (status.power() == InstanceStatus.Power.ABSENT) {
            note(vserver, status);
            vserver.lost(status, clock.instant());
        } else {
            note(vserver, status);
            vserver.drifted(status, clock.instant());
            jobs.wake(ReconcileVserver.TASK, id);
        }
    }

    /** What has failed waits for somebody to wish anew, unless it was lost and has been found. */
    private static boolean isToBeLeft(Vserver vserver, InstanceStatus status) {
        if (vserver.state() == VserverState.FAILED) {
            return !vserver.isLost() || status.power() == InstanceStatus.Power.ABSENT;
        }
        return isAsWished(vserver, status);
    }

    private static boolean isAsWished(Vserver vserver, InstanceStatus status) {
        return switch (vserver.desired()) {
            case RUNNING -> status.power() == InstanceStatus.Power.RUNNING;
            case STOPPED -> status.power() == InstanceStatus.Power.STOPPED;
            case DELETED -> false;
        };
    }

    private void note(Vserver vserver, InstanceStatus status) {
        LOG.warnf("vserver %s (%s) was found %s", vserver.name(), vserver.id(), status.power());
        audit.record(
                Actor.system("resync"),
                "vserver.drift",
                vserver.tenant(),
                new Target("vserver", vserver.id().toString(), vserver.name()),
                Outcome.DONE,
                Map.of(
                        "found",
                        status.power().name(),
                        "wished",
                        vserver.desired().text()));
    }
}
