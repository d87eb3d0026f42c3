package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.catalog.PlanView;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.operation.OperationKind;
import ulysse.panel.operation.OperationView;
import ulysse.panel.operation.Operations;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/**
 * Orders a vserver: takes all that it needs in one transaction and writes the wish down. No host is called; if anything is
 * refused nothing was taken.
 */
@ApplicationScoped
public class OrderVserver {
    private final Access access;
    private final Catalogue catalogue;
    private final Vservers vservers;
    private final Shares shares;
    private final Wishes wishes;
    private final Operations operations;
    private final VserverViews views;
    private final Clock clock;

    OrderVserver(
            Access access,
            Catalogue catalogue,
            Vservers vservers,
            Shares shares,
            Wishes wishes,
            Operations operations,
            VserverViews views,
            Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.vservers = vservers;
        this.shares = shares;
        this.wishes = wishes;
        this.operations = operations;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public Accepted order(Actor actor, TenantId tenant, OrderRequest request) {
        access.check(actor, Permission.ORDER, tenant);
        PlanView plan = catalogue.requirePlan(request.plan());
        TemplateView template = catalogue.requireTemplate(request.template());
        UUID id = UUID.randomUUID();
        Wanted wanted = request.wanted();
        if (wanted.isForStaff()) {
            access.checkStaffAdmin(actor);
        }
        Shares.Taken taken = shares.take(actor, tenant, id, plan, wanted);
        // The tenant's quota row is locked by now: no other order of this tenant can take the name meanwhile.
        requireFreeName(tenant, request.name());
        Vserver vserver = new Vserver(
                new Placed(id, tenant, new VserverName(request.name()), plan, template, taken.host(), taken.context()),
                clock.instant());
        vservers.add(vserver);
        OperationView operation = wishes.write(
                actor,
                OperationKind.ORDER,
                vserver,
                Map.of("plan", plan.name(), "template", template.name(), "placed", taken.why()));
        return new Accepted(
                views.of(actor, vserver),
                operations.alreadyDone(operation, "reserve", reserved(taken.context(), taken.addresses())));
    }

    private static String reserved(ContextId context, List<String> addresses) {
        return "context %s, address %s".formatted(context, String.join(", ", addresses));
    }

    private void requireFreeName(TenantId tenant, String name) {
        if (vservers.living(tenant, name).isPresent()) {
            throw new PanelException(
                    VserverErrors.NAME_TAKEN, "A vserver named %s exists".formatted(name), Map.of("field", "name"));
        }
    }
}
