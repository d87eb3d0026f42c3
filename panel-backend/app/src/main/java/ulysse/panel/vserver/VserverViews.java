package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.address.Addresses;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.host.Footprint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.Tenants;

/** Draws vservers for people: a page asks each neighbouring room once. */
@ApplicationScoped
class VserverViews {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.*):(\\d+)");

    private final Access access;
    private final Addresses addresses;
    private final Catalogue catalogue;
    private final Hosts hosts;
    private final Tenants tenants;
    private final String sshAddress;

    VserverViews(
            Access access,
            Addresses addresses,
            Catalogue catalogue,
            Hosts hosts,
            Tenants tenants,
            @ConfigProperty(name = "ulysse.ssh-address") String sshAddress) {
        this.access = access;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.tenants = tenants;
        this.sshAddress = sshAddress;
    }

    VserverView of(Actor actor, Vserver vserver) {
        return of(actor, List.of(vserver)).getFirst();
    }

    List<VserverView> of(Actor actor, Collection<Vserver> vservers) {
        Map<UUID, List<Addresses.Held>> held = addresses.of(
                vservers.stream().map(vserver -> vserver.id().value()).toList());
        Sight sight = new Sight(actor, held);
        return vservers.stream().map(sight::view).toList();
    }

    private String ssh(String login) {
        Matcher matcher = HOST_AND_PORT.matcher(sshAddress);
        if (!matcher.matches() || matcher.group(2).equals("22")) {
            return "ssh %s@%s".formatted(login, sshAddress.replaceFirst(":22$", ""));
        }
        return "ssh -p %s %s@%s".formatted(matcher.group(2), login, matcher.group(1));
    }

    /** What one answer has looked up already. */
    private final class Sight {
        private final Actor actor;
        private final Map<UUID, List<Addresses.Held>> held;
        private final Map<TenantId, String> slugs = new HashMap<>();
        private final Map<TenantId, Set<Permission>> rights = new HashMap<>();
        private final Map<HostId, String> hostNames = new HashMap<>();

        Sight(Actor actor, Map<UUID, List<Addresses.Held>> held) {
            this.actor = actor;
            this.held = held;
        }

        VserverView view(Vserver vserver) {
            String slug = slugs.computeIfAbsent(
                    vserver.tenant(), id -> tenants.require(id).slug().value());
            TemplateView template = catalogue.template(vserver.templateId(), vserver.templateVersion());
            Footprint size = vserver.footprint();
            return new VserverView(
                    vserver.id().value(),
                    slug,
                    vserver.name(),
                    vserver.hostName(),
                    vserver.state().text(),
                    vserver.desired().text(),
                    vserver.context(),
                    hostNames.computeIfAbsent(vserver.host(), hosts::name),
                    held.getOrDefault(vserver.id().value(), List.of()).stream()
                            .map(Addresses.Held::address)
                            .toList(),
                    new VserverView.TemplateRef(template.name(), template.version()),
                    new VserverView.PlanRef(
                            catalogue.plan(vserver.planId()).name(),
                            size.cpuMillis(),
                            size.memoryMib(),
                            size.diskMib()),
                    vserver.createdAt(),
                    vserver.readyAt(),
                    vserver.failure(),
                    ssh("%s.%s".formatted(vserver.name(), slug)),
                    can(vserver),
                    vserver.generation());
        }

        private VserverView.Can can(Vserver vserver) {
            Set<Permission> granted = rights.computeIfAbsent(vserver.tenant(), id -> access.permissions(actor, id));
            boolean lives = vserver.wasReady()
                    && !vserver.isReleased()
                    && !vserver.isLost()
                    && vserver.desired() != DesiredPower.DELETED;
            boolean failed = vserver.state() == VserverState.FAILED;
            boolean wishedRunning = vserver.desired() == DesiredPower.RUNNING;
            boolean power = lives && granted.contains(Permission.START_STOP);
            boolean deletable = vserver.isReleased() ? failed : vserver.desired() != DesiredPower.DELETED;
            return new VserverView.Can(
                    power && (!wishedRunning || failed),
                    power && (wishedRunning || failed),
                    power && wishedRunning,
                    deletable && granted.contains(Permission.DELETE),
                    vserver.state() == VserverState.RUNNING && granted.contains(Permission.ENTER));
        }
    }
}
