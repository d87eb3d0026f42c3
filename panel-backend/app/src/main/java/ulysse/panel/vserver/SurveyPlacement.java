package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.host.Placement;
import ulysse.panel.host.PlacementDemand;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vlan.ChooseVlan;

/** Shows the staff where an order would go; takes nothing. */
@ApplicationScoped
class SurveyPlacement {
    private final Access access;
    private final Catalogue catalogue;
    private final ChooseVlan chooseVlan;
    private final Shares shares;
    private final Placement placement;

    SurveyPlacement(Access access, Catalogue catalogue, ChooseVlan chooseVlan, Shares shares, Placement placement) {
        this.access = access;
        this.catalogue = catalogue;
        this.chooseVlan = chooseVlan;
        this.shares = shares;
        this.placement = placement;
    }

    @Transactional
    PlacementView survey(Actor actor, PlacementRequest request) {
        access.checkStaff(actor);
        TenantId tenant = access.tenant(actor, request.tenant());
        PlacementDemand demand = shares.demandOnHost(
                tenant,
                catalogue.requirePlan(request.plan()),
                chooseVlan.choose(tenant, request.network()),
                request.host());
        return PlacementView.of(demand, placement.survey(demand));
    }
}
