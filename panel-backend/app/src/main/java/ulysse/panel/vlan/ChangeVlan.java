package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.PanelException;

/** Changes what people decide of a network; the hosts hear of it with their next plan. */
@ApplicationScoped
class ChangeVlan {
    private final Access access;
    private final VlanRows rows;
    private final RoutingTables tables;
    private final AuditLog audit;

    ChangeVlan(Access access, VlanRows rows, RoutingTables tables, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
    }

    /** Change it; nothing to do when it is so already. */
    @Transactional
    void change(Actor actor, UUID id, UnaryOperator<VlanFields> change, IfMatch seen) {
        access.checkStaffAdmin(actor);
        VlanRows.Row before = rows.lock(id);
        seen.check(before.version());
        VlanFields wished = change.apply(before.fields());
        VlanRules.check(wished);
        if (wished.equals(before.fields())) {
            return;
        }
        if (!wished.addressSpace().equals(before.fields().addressSpace())) {
            throw new PanelException(
                    VlanErrors.OTHER_SPACE, "Network %s is in another address space".formatted(wished.name()));
        }
        if (!wished.name().equals(before.fields().name())
                && rows.find(wished.name()).isPresent()) {
            throw CreateVlan.nameTaken(wished.name());
        }
        VlanFields after = tables.assign(id, wished);
        rows.update(id, after);
        audit.record(
                actor,
                "vlan.change",
                null,
                new Target("vlan", id.toString(), after.name()),
                Outcome.DONE,
                CreateVlan.told(after));
    }
}
