package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.host.HostId;
import ulysse.panel.host.Hosts;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;

/** Makes a network, or changes what is known under its name; adds the hosts that reach it. */
@ApplicationScoped
public class DefineVlan {
    private final Access access;
    private final Vlans vlans;
    private final Hosts hosts;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    DefineVlan(Access access, Vlans vlans, Hosts hosts, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.vlans = vlans;
        this.hosts = hosts;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public VlanId define(Actor actor, VlanDefinition definition) {
        access.checkStaffAdmin(actor);
        UUID space = space(definition.addressSpace());
        Optional<VlanView> known = vlans.find(definition.name());
        if (known.isPresent() && !known.get().addressSpace().equals(space)) {
            throw new PanelException(
                    VlanErrors.OTHER_SPACE, "Network %s is in another address space".formatted(definition.name()));
        }
        write(definition, space);
        VlanView now = vlans.find(definition.name()).orElseThrow();
        boolean reachesMore = definition.hosts().stream()
                        .map(this::host)
                        .filter(host -> addReach(now.id(), host))
                        .count()
                > 0;
        if (reachesMore || !known.equals(Optional.of(now))) {
            audit.record(
                    actor,
                    "vlan.define",
                    null,
                    new Target("vlan", now.id().toString(), now.name()),
                    Outcome.DONE,
                    Map.of(
                            "tag",
                            now.tag() == null ? "none" : now.tag(),
                            "mode",
                            now.mode(),
                            "hosts",
                            definition.hosts()));
        }
        return now.id();
    }

    private void write(VlanDefinition definition, UUID space) {
        entities.createNativeQuery("""
                        insert into vlan (id, name, tag, mode, masquerade, address_space_id, dns_servers, created_at)
                        values (:id, :name, cast(:tag as integer), :mode, :masquerade, :space, cast(:dns as inet[]), :now)
                        on conflict (name) do update set tag = excluded.tag, mode = excluded.mode,
                          masquerade = excluded.masquerade, dns_servers = excluded.dns_servers""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("name", definition.name())
                .setParameter("tag", definition.tag())
                .setParameter("mode", definition.mode())
                .setParameter("masquerade", definition.masquerade())
                .setParameter("space", space)
                .setParameter("dns", definition.dnsServers().toArray(String[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private boolean addReach(VlanId vlan, HostId host) {
        return entities.createNativeQuery("""
                                insert into vlan_host (vlan_id, host_id, created_at) values (:vlan, :host, :now)
                                on conflict do nothing""")
                        .setParameter("vlan", vlan.value())
                        .setParameter("host", host.value())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private UUID space(String name) {
        List<?> found = entities.createNativeQuery("select id from address_space where name = :name")
                .setParameter("name", name)
                .getResultList();
        if (found.isEmpty()) {
            throw InvalidField.of("addressSpace", "is not known: " + name);
        }
        return (UUID) found.getFirst();
    }

    private HostId host(String name) {
        return hosts.find(name).orElseThrow(() -> InvalidField.of("hosts", "is not known: " + name));
    }
}
