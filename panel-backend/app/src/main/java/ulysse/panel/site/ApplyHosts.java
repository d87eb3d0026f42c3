package ulysse.panel.site;

import jakarta.enterprise.context.ApplicationScoped;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Actor;
import ulysse.panel.context.DefineContexts;
import ulysse.panel.host.Endpoint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.HostRegistration;
import ulysse.panel.host.RegisterHost;

/** Applies the hosts of the site file. */
@ApplicationScoped
class ApplyHosts {
    private static final String INCUS = "incus";

    private final RegisterHost registerHost;
    private final DefineContexts defineContexts;

    ApplyHosts(RegisterHost registerHost, DefineContexts defineContexts) {
        this.registerHost = registerHost;
        this.defineContexts = defineContexts;
    }

    void apply(Actor actor, SiteFile.HostEntry entry) {
        HostId id = new HostId(Entries.require(entry.id(), "id"));
        String engine = entry.engine() == null ? INCUS : entry.engine();
        if (!HostRegistration.ENGINES.contains(engine)) {
            throw new IllegalArgumentException("engine must be incus or util-vserver: " + engine);
        }
        registerHost.register(
                actor,
                new HostRegistration(
                        id,
                        Entries.name(entry.name(), "name"),
                        new Endpoint(Entries.require(entry.endpoint(), "endpoint")),
                        engine,
                        entry.labels(),
                        null));
        SiteFile.ContextRange range = entry.contexts();
        Integer first = range == null ? null : range.first();
        Integer last = range == null ? null : range.last();
        defineContexts.define(
                actor,
                id,
                new ContextId(first == null ? ContextId.FIRST : first),
                new ContextId(last == null ? ContextId.LAST : last));
    }
}
