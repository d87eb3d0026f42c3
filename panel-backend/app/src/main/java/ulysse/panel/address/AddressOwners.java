package ulysse.panel.address;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells the names of those who have addresses; the room that owns them implements it. */
public interface AddressOwners {
    Map<UUID, Owner> names(Collection<UUID> owners);

    /** The vserver's name and its tenant's slug. */
    record Owner(String name, String tenant) {}
}
