package ulysse.panel.vserver;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import ulysse.panel.address.ApplyNetworks;
import ulysse.panel.context.ForbidContexts;
import ulysse.panel.host.HostDescription;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostFailure;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.job.Job;
import ulysse.panel.platform.Scope;

/** Asks every host from time to time how it is, tells it its networks, and compares what is there with what is wished. */
@ApplicationScoped
class ResyncHosts implements Job {
    private static final Logger LOG = Logger.getLogger(ResyncHosts.class);

    private final Hosts hosts;
    private final HostDrivers drivers;
    private final ForbidContexts contexts;
    private final ApplyNetworks networks;
    private final Drift drift;
    private final ReconcileConfig config;

    ResyncHosts(
            Hosts hosts,
            HostDrivers drivers,
            ForbidContexts contexts,
            ApplyNetworks networks,
            Drift drift,
            ReconcileConfig config) {
        this.hosts = hosts;
        this.drivers = drivers;
        this.contexts = contexts;
        this.networks = networks;
        this.drift = drift;
        this.config = config;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("resync-hosts", FixedDelay.of(config.resync()))
                .execute((instance, context) -> resync(hosts.all()));
    }

    /** All at once: a host that answers late holds up no other. */
    void resync(List<HostId> some) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = some.stream()
                    .map(host -> threads.submit(() -> Scope.EVERYTHING.run(() -> resync(host))))
                    .toList();
            LOG.debugf("resync of %d hosts", all.size());
        }
    }

    void resync(HostId host) {
        try {
            HostDriver driver = drivers.of(host);
            HostDescription description = driver.describe();
            // First what it cannot give: as soon as it is ready, something is placed on it.
            contexts.forbid(host, description);
            hosts.answered(host, description);
            networks.ensure(host);
            // Read before the host is asked: what changes meanwhile is left to the next time.
            List<Drift.Seen> before = drift.wished(host);
            HostDriver.Inventory inventory = driver.list();
            drift.compare(host, before, inventory);
        } catch (HostFailure failure) {
            LOG.warnf("host %s: %s", host, failure.detail());
            hosts.silent(host, failure.detail());
        } catch (RuntimeException e) {
            LOG.errorf(e, "resync of host %s failed", host);
        }
    }
}
