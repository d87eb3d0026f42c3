package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** Finds the network of an order among those granted to the tenant; the only one when none is named. */
@ApplicationScoped
public class ChooseVlan {
    private final Vlans vlans;

    ChooseVlan(Vlans vlans) {
        this.vlans = vlans;
    }

    /**
     * Choose, or refuse; a network of others is refused in the words for one that is not there. The grant stays as it is
     * until the caller's transaction ends.
     */
    public VlanView choose(TenantId tenant, @Nullable String name) {
        VlanView chosen = named(tenant, name);
        if (!vlans.hold(tenant, chosen.id())) {
            throw unknown();
        }
        return chosen;
    }

    private VlanView named(TenantId tenant, @Nullable String name) {
        List<VlanView> granted = vlans.grantedTo(tenant);
        if (granted.isEmpty()) {
            throw new PanelException(
                    VlanErrors.NONE_GRANTED, "No network has been granted to this tenant; ask the staff");
        }
        if (name != null) {
            return granted.stream()
                    .filter(vlan -> vlan.name().equals(name))
                    .findFirst()
                    .orElseThrow(ChooseVlan::unknown);
        }
        if (granted.size() > 1) {
            String names = granted.stream().map(VlanView::name).collect(Collectors.joining(", "));
            throw new PanelException(
                    VlanErrors.NOT_CHOSEN, "Name one of the tenant's networks: " + names, Map.of("field", "network"));
        }
        return granted.getFirst();
    }

    private static PanelException unknown() {
        return new PanelException(
                VlanErrors.UNKNOWN, "This tenant has no network of this name", Map.of("field", "network"));
    }
}
