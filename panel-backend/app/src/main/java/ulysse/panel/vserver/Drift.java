package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.host.HostDriver;
import ulysse.panel.host.HostDrivers;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.host.InstanceStatus;

/** Compares what a host has with what is wished of it. */
@ApplicationScoped
class Drift {
    private final Vservers vservers;
    private final Hosts hosts;
    private final HostDrivers drivers;
    private final RepairDrift repair;

    Drift(Vservers vservers, Hosts hosts, HostDrivers drivers, RepairDrift repair) {
        this.vservers = vservers;
        this.hosts = hosts;
        this.drivers = drivers;
        this.repair = repair;
    }

    /** A vserver as it stood when the comparison began. */
    record Seen(
            UUID vserver,
            int context,
            long generation,
            @Nullable Instant observedAt) {}

    @Transactional
    List<Seen> wished(HostId host) {
        return vservers.on(host).stream()
                .map(vserver ->
                        new Seen(vserver.id().value(), vserver.context(), vserver.generation(), vserver.observedAt()))
                .toList();
    }

    /** Repair what differs, and note what nobody wished. */
    void compare(HostId host, List<Seen> wished, HostDriver.Inventory inventory) {
        Map<UUID, InstanceStatus> found = new HashMap<>();
        inventory.vservers().forEach(status -> found.put(status.vserver(), status));
        for (Seen seen : wished) {
            InstanceStatus absent = new InstanceStatus(seen.vserver(), seen.context(), InstanceStatus.Power.ABSENT, 0);
            InstanceStatus status = found.remove(seen.vserver());
            repair.repair(seen, status == null ? absent : status);
        }
        List<String> unknown = new ArrayList<>(inventory.unknown());
        for (InstanceStatus stray : found.values()) {
            switch (repair.judge(stray.vserver())) {
                case LIVES -> {} // ordered after the comparison began
                case RELEASED -> drivers.of(host).remove(stray.vserver(), stray.context());
                case UNKNOWN -> unknown.add("vserver " + stray.vserver());
            }
        }
        hosts.found(host, unknown);
    }
}
