package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

/** Shows the staff the hosts. Calls none of them. */
@ApplicationScoped
class ListHosts {
    private final Access access;
    private final Hosts hosts;

    ListHosts(Access access, Hosts hosts) {
        this.access = access;
        this.hosts = hosts;
    }

    Page<HostView> list(Actor actor, PageRequest request) {
        access.checkStaff(actor);
        Cursor after = request.after();
        return Page.cut(
                        hosts.after(after == null ? null : after.string(0), request.rows()),
                        request,
                        host -> Cursor.of(host.name()))
                .map(Host::view);
    }
}
