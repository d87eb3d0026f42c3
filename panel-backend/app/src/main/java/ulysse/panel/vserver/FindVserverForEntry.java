package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import ulysse.panel.host.Hosts;
import ulysse.panel.tenant.TenantId;

/** Finds where a vserver runs, for the room that lets people in; that room asks {@code Access}. */
@ApplicationScoped
public class FindVserverForEntry {
    private final Vservers vservers;
    private final Hosts hosts;

    FindVserverForEntry(Vservers vservers, Hosts hosts) {
        this.vservers = vservers;
        this.hosts = hosts;
    }

    @Transactional
    public Optional<EntryPlace> find(TenantId tenant, String name) {
        return vservers.living(tenant, name).map(this::place);
    }

    /** Find it by its id within its tenant. */
    @Transactional
    public EntryPlace require(TenantId tenant, VserverId id) {
        return place(vservers.require(tenant, id));
    }

    private EntryPlace place(Vserver vserver) {
        return new EntryPlace(
                vserver.id(),
                vserver.tenant(),
                vserver.host().value(),
                hosts.endpoint(vserver.host()).enter(),
                vserver.context(),
                vserver.state() == VserverState.RUNNING);
    }
}
