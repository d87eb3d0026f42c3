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

/** Takes a subnet away that no vserver has an address of; what was kept back in it goes with it. */
@ApplicationScoped
class DeleteSubnet {
    private final Access access;
    private final SubnetRows subnets;
    private final SubnetUsers users;
    private final AuditLog audit;
    private final Clock clock;

    DeleteSubnet(Access access, SubnetRows subnets, SubnetUsers users, AuditLog audit, Clock clock) {
        this.access = access;
        this.subnets = subnets;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void delete(Actor actor, UUID id, IfMatch seen) {
        access.checkStaffAdmin(actor);
        SubnetView subnet = subnets.lock(id, seen);
        users.refuse("the subnet " + subnet.cidr(), subnet, Block.of(new Cidr(subnet.cidr())));
        String outcome = subnets.ask("subnet_remove(?1, ?2)", id, clock.instant());
        if (!outcome.equals("done")) {
            throw new PanelException(
                    SubnetErrors.RESTING,
                    "Others may still send to addresses of %s that were given back a moment ago; wait for the end of their quarantine"
                            .formatted(subnet.cidr()));
        }
        audit.record(
                actor,
                "subnet.delete",
                null,
                new Target("subnet", id.toString(), subnet.cidr()),
                Outcome.DONE,
                Map.of("network", subnet.vlan().name()));
    }
}
