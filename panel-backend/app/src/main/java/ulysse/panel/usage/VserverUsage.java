package ulysse.panel.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostFailure;
import ulysse.panel.host.HostId;
import ulysse.panel.host.InstanceUsage;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vserver.EntryPlace;
import ulysse.panel.vserver.FindVserverForEntry;
import ulysse.panel.vserver.VserverId;

/** Measures what one vserver uses now, by asking its host. */
@ApplicationScoped
class VserverUsage {
    private final Access access;
    private final FindVserverForEntry vservers;
    private final HostDrivers drivers;

    VserverUsage(Access access, FindVserverForEntry vservers, HostDrivers drivers) {
        this.access = access;
        this.vservers = vservers;
        this.drivers = drivers;
    }

    UsageView measure(Actor actor, TenantId tenant, UUID id) {
        access.check(actor, Permission.READ, tenant);
        EntryPlace place = vservers.require(tenant, new VserverId(id));
        if (!place.running()) {
            throw new PanelException(UsageErrors.NOT_RUNNING, "What does not run uses nothing that could be measured");
        }
        try {
            InstanceUsage usage = drivers.of(new HostId(place.hostId())).usage(id, place.context());
            return new UsageView(
                    usage.cpuNanos(),
                    usage.memoryBytes(),
                    usage.memoryLimitBytes(),
                    usage.diskBytes(),
                    usage.diskLimitBytes(),
                    usage.processes(),
                    usage.receivedBytes(),
                    usage.sentBytes(),
                    usage.takenAt());
        } catch (HostFailure failure) {
            throw new PanelException(UsageErrors.HOST_SILENT, "Its host did not say; try again in a moment");
        }
    }
}
