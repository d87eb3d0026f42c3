package ulysse.panel.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.PanelException;

/** Registers a host that is not known yet, with its context numbers. Nothing is placed on it before it has answered. */
@ApplicationScoped
class AddHost {
    private final Access access;
    private final Hosts hosts;
    private final RegisterHost registerHost;
    private final ContextNumbers numbers;

    AddHost(Access access, Hosts hosts, RegisterHost registerHost, ContextNumbers numbers) {
        this.access = access;
        this.hosts = hosts;
        this.registerHost = registerHost;
        this.numbers = numbers;
    }

    @Transactional
    HostId add(Actor actor, NewHost request) {
        access.checkStaffAdmin(actor);
        HostRegistration registration = request.registration();
        if (hosts.get(registration.id()) != null) {
            throw new PanelException(
                    HostErrors.TAKEN, "A host with this id is or was registered", Map.of("field", "id"));
        }
        registerHost.register(actor, registration);
        numbers.define(
                actor,
                registration.id(),
                new ContextId(request.contexts().first()),
                new ContextId(request.contexts().last()));
        return registration.id();
    }
}
