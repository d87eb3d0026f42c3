package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.address.AddressOwners;
import ulysse.panel.tenant.Tenants;

/** Tells the address room whose an address is. */
@ApplicationScoped
class VserverOwners implements AddressOwners {
    private final Vservers vservers;
    private final Tenants tenants;

    VserverOwners(Vservers vservers, Tenants tenants) {
        this.vservers = vservers;
        this.tenants = tenants;
    }

    @Override
    public Map<UUID, Owner> names(Collection<UUID> owners) {
        Map<UUID, Owner> names = new HashMap<>();
        for (Vserver vserver : vservers.byIds(owners)) {
            String slug = tenants.require(vserver.tenant()).slug().value();
            names.put(vserver.id().value(), new Owner(vserver.name(), slug));
        }
        return names;
    }
}
