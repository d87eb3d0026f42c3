package ulysse.panel.sshkey;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import ulysse.panel.platform.IdempotentCalls;
import ulysse.panel.platform.IdempotentCalls.Call;
import ulysse.panel.platform.IfMatch;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

@Path("/api/v1/ssh-keys")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "ssh-keys")
class SshKeyResource {

    private final CurrentActor current;
    private final IdempotentCalls calls;
    private final ListSshKeys listSshKeys;
    private final AddSshKey addSshKey;
    private final RemoveSshKey removeSshKey;

    SshKeyResource(
            CurrentActor current,
            IdempotentCalls calls,
            ListSshKeys listSshKeys,
            AddSshKey addSshKey,
            RemoveSshKey removeSshKey) {
        this.current = current;
        this.calls = calls;
        this.listSshKeys = listSshKeys;
        this.addSshKey = addSshKey;
        this.removeSshKey = removeSshKey;
    }

    @GET
    public Page<SshKey> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return listSshKeys.list(current.actor(), PageRequest.of(limit, after));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public SshKey add(
            @HeaderParam(IdempotentCalls.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid AddKeyRequest request) {
        Actor actor = current.actor();
        Call call = new Call(actor.id().value(), "POST /api/v1/ssh-keys", idempotencyKey, request);
        return calls.run(call, SshKey.class, () -> addSshKey.add(actor, request.label(), request.publicKey()));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String seen) {
        removeSshKey.remove(current.actor(), id, IfMatch.optional(seen));
    }
}
