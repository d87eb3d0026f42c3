package ulysse.panel.subnet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;

/** Gives a subnet another gateway, or none. The former one is free from then on. */
@ApplicationScoped
class ChangeGateway {
    private final Access access;
    private final SubnetRows subnets;
    private final SubnetUsers users;
    private final AuditLog audit;
    private final Clock clock;

    ChangeGateway(Access access, SubnetRows subnets, SubnetUsers users, AuditLog audit, Clock clock) {
        this.access = access;
        this.subnets = subnets;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Change it; null takes it away. */
    @Transactional
    SubnetView change(Actor actor, UUID id, @Nullable String wished, IfMatch seen) {
        access.checkStaffAdmin(actor);
        Block block = wished == null ? null : Block.address("gateway", wished);
        String gateway = block == null ? null : block.firstText();
        SubnetView subnet = subnets.lock(id, seen);
        if (Objects.equals(subnet.gateway(), gateway)) {
            return subnet;
        }
        if (block != null) {
            requireFree(subnet, block);
        }
        String outcome = subnets.ask("subnet_set_gateway(?1, cast(?2 as inet), ?3)", id, gateway, clock.instant());
        if (!outcome.equals("done")) {
            throw new PanelException(
                    SubnetErrors.GATEWAY_TAKEN, "%s is %s in %s".formatted(gateway, outcome, subnet.cidr()));
        }
        Map<String, String> detail =
                Map.of("before", String.valueOf(subnet.gateway()), "gateway", String.valueOf(gateway));
        audit.record(
                actor, "subnet.change", null, new Target("subnet", id.toString(), subnet.cidr()), Outcome.DONE, detail);
        return subnets.require(id);
    }

    private void requireFree(SubnetView subnet, Block gateway) {
        Cidr cidr = new Cidr(subnet.cidr());
        if (!Block.of(cidr).contains(gateway)) {
            throw InvalidField.of("gateway", "is not in " + subnet.cidr());
        }
        if (cidr.isEdge(gateway.firstText())) {
            throw InvalidField.of("gateway", "is the network or broadcast address of " + subnet.cidr());
        }
        users.refuse("the address " + gateway.firstText(), subnet, gateway.unit(subnet.handsOut()));
    }
}
