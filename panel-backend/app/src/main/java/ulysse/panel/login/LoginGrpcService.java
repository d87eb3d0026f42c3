package ulysse.panel.login;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import ulysse.panel.login.EntryAnswer.No;
import ulysse.panel.login.EntryAnswer.Yes;
import ulysse.panel.login.v1.AuthorizeReply;
import ulysse.panel.login.v1.AuthorizeRequest;
import ulysse.panel.login.v1.Granted;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.login.v1.ListVserversReply;
import ulysse.panel.login.v1.ListVserversRequest;
import ulysse.panel.login.v1.LoginServiceGrpc;
import ulysse.panel.login.v1.Refused;
import ulysse.panel.login.v1.SessionReport;
import ulysse.panel.login.v1.SessionReportReply;
import ulysse.panel.login.v1.VserverEntry;
import ulysse.panel.login.v1.WatchKeysRequest;
import ulysse.panel.platform.Scope;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.vserver.EntryRow;

/** Translates between the contract and the verbs. */
@ApplicationScoped
class LoginGrpcService extends LoginServiceGrpc.LoginServiceImplBase {

    private static final Logger LOG = Logger.getLogger(LoginGrpcService.class);

    private final KeyFeed feed;
    private final AuthorizeEntry authorizeEntry;
    private final ListEnterable listEnterable;
    private final RecordSession recordSession;
    private final MeterRegistry metrics;

    LoginGrpcService(
            KeyFeed feed,
            AuthorizeEntry authorizeEntry,
            ListEnterable listEnterable,
            RecordSession recordSession,
            MeterRegistry metrics) {
        this.feed = feed;
        this.authorizeEntry = authorizeEntry;
        this.listEnterable = listEnterable;
        this.recordSession = recordSession;
        this.metrics = metrics;
    }

    @Override
    public void watchKeys(WatchKeysRequest request, StreamObserver<KeyUpdate> gateway) {
        ServerCallStreamObserver<KeyUpdate> watcher = (ServerCallStreamObserver<KeyUpdate>) gateway;
        watcher.setOnCancelHandler(() -> feed.unsubscribe(watcher));
        feed.subscribe(watcher);
    }

    @Override
    public void authorize(AuthorizeRequest request, StreamObserver<AuthorizeReply> gateway) {
        answer(gateway, () -> Scope.ofTenant(request.getTenant(), person(request.getPersonId())), () -> {
            EntryAnswer answer = authorizeEntry.authorize(entryRequest(request));
            metrics.counter("ulysse.ssh.entries", "outcome", outcome(answer)).increment();
            return reply(answer);
        });
    }

    @Override
    public void listVservers(ListVserversRequest request, StreamObserver<ListVserversReply> gateway) {
        answer(
                gateway,
                () -> Scope.ofPerson(person(request.getPersonId())),
                () -> ListVserversReply.newBuilder()
                        .addAllVservers(listEnterable.list(PersonId.valueOf(request.getPersonId())).stream()
                                .map(LoginGrpcService::entry)
                                .toList())
                        .build());
    }

    @Override
    public void reportSession(SessionReport report, StreamObserver<SessionReportReply> gateway) {
        // The gateway speaks here, of whomever it refused at whichever tenant.
        answer(gateway, () -> Scope.EVERYTHING, () -> {
            recordSession.record(report);
            return SessionReportReply.getDefaultInstance();
        });
    }

    private static UUID person(String text) {
        return PersonId.valueOf(text).value();
    }

    private static EntryRequest entryRequest(AuthorizeRequest request) {
        return new EntryRequest(
                PersonId.valueOf(request.getPersonId()),
                request.getFingerprint(),
                ForeignText.clean(request.getVserver()),
                ForeignText.clean(request.getTenant()),
                request.getKind(),
                ForeignText.clean(request.getSessionId()),
                ForeignText.clean(request.getSourceAddress()));
    }

    private static AuthorizeReply reply(EntryAnswer answer) {
        return switch (answer) {
            case Yes yes ->
                AuthorizeReply.newBuilder()
                        .setGranted(Granted.newBuilder()
                                .setGrant(yes.grant())
                                .setHostId(yes.hostId())
                                .setHostEndpoint(yes.endpoint()))
                        .build();
            case No no ->
                AuthorizeReply.newBuilder()
                        .setRefused(Refused.newBuilder().setReason(no.reason()).setMessage(no.message()))
                        .build();
        };
    }

    private static String outcome(EntryAnswer answer) {
        return switch (answer) {
            case Yes yes -> "granted";
            case No no -> no.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static VserverEntry entry(EntryRow row) {
        return VserverEntry.newBuilder()
                .setName(row.name())
                .setTenant(row.tenant())
                .setState(row.state())
                .addAllAddresses(row.addresses())
                .setContext(row.context())
                .setTemplate(row.template())
                .build();
    }

    private static <T> void answer(StreamObserver<T> gateway, Supplier<Scope> scope, Supplier<T> work) {
        T reply;
        try {
            reply = scope.get().call(work);
        } catch (IllegalArgumentException bad) {
            gateway.onError(
                    Status.INVALID_ARGUMENT.withDescription(bad.getMessage()).asRuntimeException());
            return;
        } catch (RuntimeException failure) {
            LOG.error("a login call failed", failure);
            gateway.onError(Status.INTERNAL
                    .withDescription("the panel could not answer")
                    .asRuntimeException());
            return;
        }
        gateway.onNext(reply);
        gateway.onCompleted();
    }
}
