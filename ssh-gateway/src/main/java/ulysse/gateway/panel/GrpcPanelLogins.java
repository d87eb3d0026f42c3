package ulysse.gateway.panel;

import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ulysse.gateway.login.Person;
import ulysse.host.v1.GrantClaims;
import ulysse.panel.login.v1.AuthorizeReply;
import ulysse.panel.login.v1.AuthorizeRequest;
import ulysse.panel.login.v1.Granted;
import ulysse.panel.login.v1.ListVserversRequest;
import ulysse.panel.login.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import ulysse.panel.login.v1.Refused;

/** The panel, asked by gRPC. */
@Singleton
class GrpcPanelLogins implements PanelLogins {
    private static final long PATIENCE_SECONDS = 10;

    private final PanelChannel panel;

    GrpcPanelLogins(PanelChannel panel) {
        this.panel = panel;
    }

    @Override
    public Decision authorize(EntryRequest request) {
        AuthorizeRequest message = AuthorizeRequest.newBuilder()
                .setPersonId(request.person().id())
                .setFingerprint(request.fingerprint())
                .setVserver(request.vserver().name())
                .setTenant(request.vserver().tenant())
                .setKind(kind(request.kind()))
                .setSessionId(request.session())
                .setSourceAddress(request.source())
                .build();
        return decision(answer(() -> stub().authorize(message)));
    }

    @Override
    public List<VserverEntry> vservers(Person person) {
        ListVserversRequest message =
                ListVserversRequest.newBuilder().setPersonId(person.id()).build();
        return answer(() -> stub().listVservers(message)).getVserversList().stream()
                .map(entry -> new VserverEntry(
                        entry.getName(),
                        entry.getTenant(),
                        entry.getState(),
                        List.copyOf(entry.getAddressesList()),
                        entry.getContext()))
                .toList();
    }

    /** Who comes while the panel starts again waits a little instead of being sent away. */
    private LoginServiceBlockingStub stub() {
        panel.reconnect();
        return panel.blocking().withWaitForReady().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> T answer(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            throw new PanelUnreachable(e);
        }
    }

    private static Decision decision(AuthorizeReply reply) {
        return switch (reply.getOutcomeCase()) {
            case GRANTED -> granted(reply.getGranted());
            case REFUSED -> new Decision.Refused(reason(reply.getRefused()));
            case OUTCOME_NOT_SET -> new Decision.Refused(Decision.Reason.UNKNOWN);
        };
    }

    private static Decision granted(Granted granted) {
        return new Decision.Granted(granted.getGrant(), granted.getHostEndpoint());
    }

    private static Decision.Reason reason(Refused refused) {
        return switch (refused.getReason()) {
            case NOT_RUNNING -> Decision.Reason.NOT_RUNNING;
            case KEY_REVOKED -> Decision.Reason.KEY_REMOVED;
            case FORBIDDEN -> Decision.Reason.FORBIDDEN;
            case UNKNOWN, REASON_UNSPECIFIED, UNRECOGNIZED -> Decision.Reason.UNKNOWN;
        };
    }

    private static GrantClaims.Kind kind(EntryRequest.Kind kind) {
        return switch (kind) {
            case SHELL -> GrantClaims.Kind.SHELL;
            case EXEC -> GrantClaims.Kind.EXEC;
            case SUBSYSTEM -> GrantClaims.Kind.SUBSYSTEM;
        };
    }
}
