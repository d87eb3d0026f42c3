package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;

/** Makes a network, which no host reaches yet and no tenant may use. */
@ApplicationScoped
class CreateVlan {
    private final Access access;
    private final VlanRows rows;
    private final RoutingTables tables;
    private final AuditLog audit;

    CreateVlan(Access access, VlanRows rows, RoutingTables tables, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
    }

    @Transactional
    UUID create(Actor actor, VlanFields wished) {
        access.checkStaffAdmin(actor);
        VlanRules.check(wished);
        requireKnown(wished);
        if (rows.find(wished.name()).isPresent()) {
            throw nameTaken(wished.name());
        }
        UUID id = UUID.randomUUID();
        VlanFields fields = tables.assign(id, wished);
        rows.insert(id, fields);
        audit.record(
                actor,
                "vlan.define",
                null,
                new Target("vlan", id.toString(), fields.name()),
                Outcome.DONE,
                told(fields));
        return id;
    }

    private void requireKnown(VlanFields wished) {
        UUID domain = wished.domain();
        if (!rows.knowsSpace(wished.addressSpace())) {
            throw InvalidField.of("addressSpace", "is not known");
        }
        if (domain != null && !rows.knowsDomain(domain)) {
            throw InvalidField.of("domain", "is not known");
        }
    }

    static PanelException nameTaken(String name) {
        return new PanelException(
                VlanErrors.NAME_TAKEN, "A network named %s exists".formatted(name), Map.of("field", "name"));
    }

    /** What the audit log keeps of a network. */
    static Map<String, Object> told(VlanFields fields) {
        return Map.of(
                "tag", fields.tag() == null ? "none" : fields.tag(),
                "mode", fields.mode(),
                "masquerade", fields.masquerade(),
                "routingTable", fields.routingTable() == null ? "none" : fields.routingTable(),
                "dnsServers", fields.dnsServers());
    }
}
