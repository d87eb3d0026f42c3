package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.security.KeyPairGenerator;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.host.contract.GrantSigner;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.GrantClaims.Kind;
import ulysse.host.v1.HostControlGrpc;
import ulysse.host.v1.ListRequest;
import ulysse.host.v1.LoginShell;
import ulysse.host.v1.SignedGrant;

@Tag("host")
class GrantRefusalTest {
    private static LiveHost host;
    private static TestVserver vserver;
    private static TestVserver neighbour;

    @BeforeAll
    static void start() {
        host = LiveHost.start();
        vserver = TestVserver.on(host);
        neighbour = TestVserver.on(host);
        vserver.apply();
        neighbour.apply();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void a_grant_should_open_the_door_once() {
        SignedGrant grant = vserver.grant(Kind.EXEC);
        assertThat(enter(grant, "exit 7").result().code()).isEqualTo(7);
        assertRefused(grant, Status.Code.ABORTED);
    }

    @Test
    void no_grant_and_a_strangers_grant_should_be_refused() throws Exception {
        assertRefused(SignedGrant.getDefaultInstance(), Status.Code.UNAUTHENTICATED);
        GrantSigner stranger = new GrantSigner(
                "test",
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        assertRefused(stranger.sign(vserver.claims(Kind.EXEC).build()), Status.Code.UNAUTHENTICATED);
    }

    @Test
    void a_changed_grant_should_be_refused() {
        SignedGrant grant = vserver.grant(Kind.EXEC);
        ByteString more = vserver.claims(Kind.EXEC)
                .setContext(neighbour.context())
                .build()
                .toByteString();
        assertRefused(grant.toBuilder().setClaims(more).build(), Status.Code.UNAUTHENTICATED);
    }

    @Test
    void a_grant_out_of_its_time_should_be_refused() {
        long now = System.currentTimeMillis();
        assertRefused(
                vserver.claims(Kind.EXEC).setNotBeforeMillis(now - 20_000).setExpiresMillis(now - 1),
                Status.Code.UNAUTHENTICATED);
        assertRefused(
                vserver.claims(Kind.EXEC).setNotBeforeMillis(now + 60_000).setExpiresMillis(now + 90_000),
                Status.Code.UNAUTHENTICATED);
    }

    @Test
    void a_grant_for_elsewhere_or_for_something_else_should_be_refused() {
        assertRefused(vserver.claims(Kind.EXEC).setHostId(UUID.randomUUID().toString()), Status.Code.PERMISSION_DENIED);
        assertRefused(vserver.claims(Kind.EXEC).setInstallation("another"), Status.Code.PERMISSION_DENIED);
        assertRefused(vserver.claims(Kind.SHELL, Kind.SUBSYSTEM, Kind.DIAL), Status.Code.PERMISSION_DENIED);
        assertRefused(vserver.claims(Kind.EXEC).setInnerUser("daemon"), Status.Code.UNIMPLEMENTED);
    }

    @Test
    void a_grant_for_a_vserver_should_not_open_the_one_in_its_context() {
        enter(neighbour.grant(Kind.EXEC), "true")
                .result(); // so that the driver knows the neighbour's container already
        assertRefused(vserver.claims(Kind.EXEC).setContext(neighbour.context()), Status.Code.NOT_FOUND);
        assertRefused(vserver.claims(Kind.EXEC).setVserverId(UUID.randomUUID().toString()), Status.Code.NOT_FOUND);
        assertRefused(vserver.claims(Kind.EXEC).setContext(50_000), Status.Code.UNAUTHENTICATED);
    }

    @Test
    void nothing_should_run_before_a_grant_is_shown() {
        EnterStart empty =
                EnterStart.newBuilder().setGrant(vserver.grant(Kind.EXEC)).build();
        assertThat(new EnterClient(host.shell(), empty, null).refusal().getCode())
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        EnterClient twice = EnterClient.command(vserver, "sleep 20");
        twice.pid();
        twice.send(EnterInput.newBuilder()
                .setStart(EnterStart.newBuilder()
                        .setGrant(vserver.grant(Kind.SHELL))
                        .setShell(LoginShell.getDefaultInstance())));
        assertThat(twice.refusal().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void the_gateways_socket_should_not_serve_the_panels_calls() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() ->
                        HostControlGrpc.newBlockingStub(host.gatewayChannel()).list(ListRequest.getDefaultInstance()))
                .extracting(refused -> refused.getStatus().getCode())
                .isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    private static void assertRefused(GrantClaims.Builder claims, Status.Code code) {
        assertRefused(host.signer().sign(claims.build()), code);
    }

    private static void assertRefused(SignedGrant grant, Status.Code code) {
        assertThat(enter(grant, "true").refusal().getCode()).isEqualTo(code);
    }

    private static EnterClient enter(SignedGrant grant, String command) {
        EnterStart start =
                EnterStart.newBuilder().setGrant(grant).setCommand(command).build();
        return new EnterClient(host.shell(), start, null);
    }
}
