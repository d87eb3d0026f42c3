package ulysse.panel.vlan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.host.HostId;

/** Who may use a network and which hosts reach it. */
@Path(VlanResource.PATH + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks")
class VlanLinkResource {
    private final CurrentActor current;
    private final Access access;
    private final GrantVlan grantVlan;
    private final WithdrawVlan withdrawVlan;
    private final ReachVlan reachVlan;
    private final EndReach endReach;

    VlanLinkResource(
            CurrentActor current,
            Access access,
            GrantVlan grantVlan,
            WithdrawVlan withdrawVlan,
            ReachVlan reachVlan,
            EndReach endReach) {
        this.current = current;
        this.access = access;
        this.grantVlan = grantVlan;
        this.withdrawVlan = withdrawVlan;
        this.reachVlan = reachVlan;
        this.endReach = endReach;
    }

    @PUT
    @Path("tenants/{slug}")
    @Operation(operationId = "grantVlan", summary = "Let a tenant order in the network")
    public void grant(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        Actor actor = current.actor();
        access.checkStaffAdmin(actor);
        grantVlan.grant(actor, new VlanId(id), access.tenant(actor, slug));
    }

    @DELETE
    @Path("tenants/{slug}")
    @Operation(operationId = "withdrawVlan", summary = "End a tenant's right to order in the network")
    public void withdraw(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        Actor actor = current.actor();
        access.checkStaffAdmin(actor);
        withdrawVlan.withdraw(actor, new VlanId(id), access.tenant(actor, slug));
    }

    @PUT
    @Path("hosts/{hostId}")
    @Operation(operationId = "reachVlan", summary = "Note that a host reaches the network")
    public void reach(@PathParam("id") UUID id, @PathParam("hostId") UUID host) {
        reachVlan.reach(current.actor(), new VlanId(id), new HostId(host));
    }

    @DELETE
    @Path("hosts/{hostId}")
    @Operation(operationId = "endVlanReach", summary = "Note that a host reaches the network no more")
    public void endReach(@PathParam("id") UUID id, @PathParam("hostId") UUID host) {
        endReach.end(current.actor(), new VlanId(id), new HostId(host));
    }
}
