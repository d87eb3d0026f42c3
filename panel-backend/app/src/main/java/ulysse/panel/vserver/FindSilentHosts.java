package ulysse.panel.vserver;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.job.Job;

/** Looks often at hosts that are not ready: orders are refused meanwhile, and most come back within seconds. */
@ApplicationScoped
class FindSilentHosts implements Job {
    private final Hosts hosts;
    private final ResyncHosts resync;
    private final ReconcileConfig config;

    FindSilentHosts(Hosts hosts, ResyncHosts resync, ReconcileConfig config) {
        this.hosts = hosts;
        this.resync = resync;
        this.config = config;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("find-silent-hosts", FixedDelay.of(config.silentResync()))
                .execute((instance, context) -> look());
    }

    private void look() {
        List<HostId> silent = hosts.notReady();
        if (!silent.isEmpty()) {
            resync.resync(silent);
        }
    }
}
