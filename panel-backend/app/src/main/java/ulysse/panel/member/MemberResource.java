package ulysse.panel.member;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.access.CurrentActor;
import ulysse.panel.member.Identities.Invitee;
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.tenant.PersonId;

@Path("/api/v1/tenants/{slug}/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "members")
class MemberResource {

    private final CurrentActor current;
    private final ListMembers listMembers;
    private final InviteMember inviteMember;
    private final ChangeRole changeRole;
    private final RemoveMember removeMember;

    MemberResource(
            CurrentActor current,
            ListMembers listMembers,
            InviteMember inviteMember,
            ChangeRole changeRole,
            RemoveMember removeMember) {
        this.current = current;
        this.listMembers = listMembers;
        this.inviteMember = inviteMember;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
    }

    @GET
    public Page<Member> list(
            @PathParam("slug") String slug,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        return listMembers.list(current.actor(), slug, PageRequest.of(limit, after));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Member invite(
            @PathParam("slug") String slug,
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
            @NotNull @Valid InviteRequest request) {
        Actor actor = current.actor();
        Invitee invitee = new Invitee(request.email(), request.username(), request.name());
        String route = "POST /api/v1/tenants/%s/members".formatted(slug);
        IdempotentCalls.Call call = new IdempotentCalls.Call(actor.id().value(), route, key, request);
        return inviteMember.invite(actor, slug, invitee, request.role(), call);
    }

    @PATCH
    @Path("{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Member changeRole(
            @PathParam("slug") String slug,
            @PathParam("personId") UUID person,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen,
            @NotNull @Valid RoleChange request) {
        return changeRole.change(current.actor(), slug, new PersonId(person), request.role(), IfMatch.required(seen));
    }

    @DELETE
    @Path("{personId}")
    public void remove(
            @PathParam("slug") String slug,
            @PathParam("personId") UUID person,
            @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        removeMember.remove(current.actor(), slug, new PersonId(person), IfMatch.optional(seen));
    }
}
