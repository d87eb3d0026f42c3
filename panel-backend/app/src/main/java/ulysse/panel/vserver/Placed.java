package ulysse.panel.vserver;

import java.util.UUID;
import ulysse.host.contract.ContextId;
import ulysse.panel.catalog.PlanView;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.host.HostId;
import ulysse.panel.tenant.TenantId;

/** All that an order has found for a new vserver. */
record Placed(
        UUID id,
        TenantId tenant,
        VserverName name,
        PlanView plan,
        TemplateView template,
        HostId host,
        ContextId context) {}
