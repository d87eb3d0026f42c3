package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;

/** Keeps addresses of a subnet back. Refused while a vserver has one of them. */
@ApplicationScoped
class AddRange {
    private final Access access;
    private final SubnetRows subnets;
    private final Ranges ranges;
    private final SubnetUsers users;
    private final AuditLog audit;
    private final Clock clock;

    AddRange(Access access, SubnetRows subnets, Ranges ranges, SubnetUsers users, AuditLog audit, Clock clock) {
        this.access = access;
        this.subnets = subnets;
        this.ranges = ranges;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RangeView add(Actor actor, UUID subnetId, RangeRequest request) {
        access.checkStaffAdmin(actor);
        Block block = block(request);
        SubnetView subnet = subnets.lock(subnetId, IfMatch.ANY);
        users.refuse("the range %s to %s".formatted(block.firstText(), block.lastText()), subnet, block);
        UUID id = UUID.randomUUID();
        String outcome = subnets.ask(
                "address_range_add(?1, ?2, cast(?3 as inet), cast(?4 as inet), ?5, ?6, ?7)",
                id,
                subnetId,
                block.firstText(),
                block.lastText(),
                request.purpose(),
                request.note(),
                clock.instant());
        if (!outcome.equals("done")) {
            throw refusal(outcome, subnet);
        }
        audit.record(
                actor,
                "subnet.add-range",
                null,
                new Target("subnet", subnetId.toString(), subnet.cidr()),
                Outcome.DONE,
                Map.of("first", block.firstText(), "last", block.lastText(), "purpose", request.purpose()));
        return ranges.require(subnetId, id);
    }

    private static Block block(RangeRequest request) {
        try {
            return Block.of(request.first(), request.last());
        } catch (IllegalArgumentException notARange) {
            throw InvalidField.of("first", "and last must be two addresses in the order of the numbers");
        }
    }

    private static PanelException refusal(String outcome, SubnetView subnet) {
        return switch (outcome) {
            case "overlap" ->
                new PanelException(
                        SubnetErrors.RANGE_OVERLAPS,
                        "Another range of %s has some of these addresses".formatted(subnet.cidr()));
            case "unaligned" ->
                new PanelException(
                        SubnetErrors.UNALIGNED,
                        "%s hands out prefixes of the length %d: the range begins and ends where these do"
                                .formatted(subnet.cidr(), subnet.handsOut()));
            case "outside" ->
                new PanelException(SubnetErrors.OUTSIDE, "The range is not within %s".formatted(subnet.cidr()));
            default ->
                new PanelException(SubnetErrors.ADDRESS_KEPT, "An address of the range is %s".formatted(outcome));
        };
    }
}
