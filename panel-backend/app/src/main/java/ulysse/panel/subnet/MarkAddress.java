package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.PanelException;

/** Keeps one address back, notes that others use it, or frees it again. An address of a vserver is refused. */
@ApplicationScoped
class MarkAddress {
    private final Access access;
    private final SubnetRows subnets;
    private final SubnetUsers users;
    private final AuditLog audit;
    private final Clock clock;

    MarkAddress(Access access, SubnetRows subnets, SubnetUsers users, AuditLog audit, Clock clock) {
        this.access = access;
        this.subnets = subnets;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void mark(Actor actor, UUID subnetId, String address, AddressMark mark) {
        access.checkStaffAdmin(actor);
        SubnetView subnet = subnets.lock(subnetId, IfMatch.ANY);
        Block block = block(subnet, address);
        users.refuse("the address " + address, subnet, block);
        String outcome = subnets.ask(
                "address_mark(?1, cast(?2 as inet), ?3, ?4, ?5)",
                subnetId,
                block.firstText(),
                mark.state(),
                mark.note(),
                clock.instant());
        if (!outcome.equals("done")) {
            throw new PanelException(
                    SubnetErrors.ADDRESS_KEPT, "%s is %s in %s".formatted(address, outcome, subnet.cidr()));
        }
        audit.record(
                actor,
                "subnet.mark-address",
                null,
                new Target("subnet", subnetId.toString(), subnet.cidr()),
                Outcome.DONE,
                Map.of("address", block.firstText(), "state", mark.state(), "note", String.valueOf(mark.note())));
    }

    /** The unit that the address is in: of a prefix that is handed out as one, all of it. */
    private static Block block(SubnetView subnet, String address) {
        Block one = Block.address("address", address);
        if (!Block.of(new Cidr(subnet.cidr())).contains(one)) {
            throw new PanelException(SubnetErrors.OUTSIDE, "%s is no address of %s".formatted(address, subnet.cidr()));
        }
        return one.unit(subnet.handsOut());
    }
}
