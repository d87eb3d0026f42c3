package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;

/** Lets the addresses of a range be handed out again. */
@ApplicationScoped
class RemoveRange {
    private final Access access;
    private final SubnetRows subnets;
    private final Ranges ranges;
    private final AuditLog audit;

    RemoveRange(Access access, SubnetRows subnets, Ranges ranges, AuditLog audit) {
        this.access = access;
        this.subnets = subnets;
        this.ranges = ranges;
        this.audit = audit;
    }

    @Transactional
    void remove(Actor actor, UUID subnetId, UUID id) {
        access.checkStaffAdmin(actor);
        SubnetView subnet = subnets.lock(subnetId, IfMatch.ANY);
        RangeView range = ranges.require(subnetId, id);
        subnets.ask("address_range_remove(?1)", id);
        audit.record(
                actor,
                "subnet.remove-range",
                null,
                new Target("subnet", subnetId.toString(), subnet.cidr()),
                Outcome.DONE,
                Map.of("first", range.first(), "last", range.last(), "purpose", range.purpose()));
    }
}
