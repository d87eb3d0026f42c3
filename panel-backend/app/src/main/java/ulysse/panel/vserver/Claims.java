package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.address.Addresses;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.host.Footprint;
import ulysse.panel.host.InstanceSpec;
import ulysse.panel.operation.OperationKind;
import ulysse.panel.operation.Operations;
import ulysse.panel.tenant.Tenants;

/** Begins a run: reads the wish under the row's lock and marks the run as the one that may write. */
@ApplicationScoped
class Claims {
    private final Vservers vservers;
    private final Operations operations;
    private final Addresses addresses;
    private final Catalogue catalogue;
    private final Tenants tenants;

    Claims(Vservers vservers, Operations operations, Addresses addresses, Catalogue catalogue, Tenants tenants) {
        this.vservers = vservers;
        this.operations = operations;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    /** Claim the vserver's present wish; empty when there is nothing left to do. */
    @Transactional
    Optional<Work> claim(VserverId id) {
        Vserver vserver = vservers.lock(id).orElse(null);
        if (vserver == null) {
            return Optional.empty();
        }
        UUID key = id.value();
        if (vserver.isReleased()) {
            operations.reached(key, vserver.generation(), kind -> kind == OperationKind.DELETE);
            return Optional.empty();
        }
        if (vserver.isSettled()) {
            return Optional.empty();
        }
        UUID run = UUID.randomUUID();
        vserver.claim(run);
        operations.attempt(key, vserver.generation());
        return Optional.of(new Work(key, run, vserver.generation(), vserver.host(), vserver.context(), spec(vserver)));
    }

    /**
     * Tell, under the lock that every wish takes, whether the vserver waits for a run, and for which generation. One that was
     * given up and released waits too when somebody wished it away meanwhile: that operation is still to be ended.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Long> waiting(VserverId id) {
        return vservers.lock(id)
                .filter(vserver -> vserver.isReleased() ? operations.isAnyUnfinished(id.value()) : !vserver.isSettled())
                .map(Vserver::generation);
    }

    private @Nullable InstanceSpec spec(Vserver vserver) {
        if (vserver.desired() == DesiredPower.DELETED) {
            return null;
        }
        TemplateView.Recipe recipe = catalogue
                .template(vserver.templateId(), vserver.templateVersion())
                .recipe();
        Footprint size = vserver.footprint();
        List<Addresses.Held> held = addresses.of(vserver.id().value());
        return new InstanceSpec(
                vserver.id().value(),
                vserver.context(),
                tenants.require(vserver.tenant()).slug().value(),
                vserver.name(),
                vserver.hostName(),
                recipe.image(),
                new InstanceSpec.Size(size.cpuMillis(), size.memoryMib(), size.diskMib()),
                nics(held),
                held.stream()
                        .flatMap(one -> one.dnsServers().stream())
                        .distinct()
                        .toList(),
                vserver.desired() == DesiredPower.RUNNING,
                vserver.boot(),
                recipe.readiness(),
                Duration.ofSeconds(recipe.readinessTimeoutSeconds()));
    }

    /** One interface for all addresses: orders take one address of one network. */
    private static List<InstanceSpec.Nic> nics(List<Addresses.Held> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        return List.of(new InstanceSpec.Nic(
                held.getFirst().vlan().value(),
                "eth0",
                held.stream().map(Addresses.Held::address).toList()));
    }
}
