package ulysse.launcher.storm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ulysse.host.v1.Nic;
import ulysse.host.v1.VserverSpec;

/**
 * All cables and kernels together, where two that claim the same thing would meet: an address of a network has one vserver,
 * and so has a context of a host. Written by what hosts are told, and by nothing of the panel's books.
 */
final class Wire {
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final List<String> collisions = new CopyOnWriteArrayList<>();

    /** A vserver takes what its specification says. */
    void plug(String host, VserverSpec spec) {
        claim("context %d of %s".formatted(spec.getContext(), host), spec.getVserverId());
        for (Nic nic : spec.getNicsList()) {
            for (String address : nic.getAddressesList()) {
                claim("address %s of network %s".formatted(address, nic.getVlanId()), spec.getVserverId());
            }
        }
    }

    private void claim(String what, String vserver) {
        String other = owners.putIfAbsent(what, vserver);
        if (other != null && !other.equals(vserver)) {
            collisions.add("%s was given to %s while %s had it".formatted(what, vserver, other));
        }
    }

    void unplug(String vserver) {
        owners.values().removeIf(vserver::equals);
    }

    /** What was ever claimed by two at the same time. */
    List<String> collisions() {
        return List.copyOf(collisions);
    }
}
