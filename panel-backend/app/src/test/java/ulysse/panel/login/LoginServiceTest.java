package ulysse.panel.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.host.contract.GrantVerifier;
import ulysse.host.contract.PemKeys;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.GrantClaims.Kind;
import ulysse.panel.login.v1.AuthorizeReply;
import ulysse.panel.login.v1.AuthorizeRequest;
import ulysse.panel.login.v1.ListVserversRequest;
import ulysse.panel.login.v1.Refused.Reason;
import ulysse.panel.login.v1.SessionReport;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestKeys;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;

@QuarkusTest
@WithTestResource(TestStack.class)
@SuppressWarnings("NullAway.Init") // set before each test
class LoginServiceTest {

    @Inject
    LoginServer server;

    @Inject
    TestTenants tenants;

    @ConfigProperty(name = "ulysse.test.folder")
    Path folder;

    private Gateway gateway;
    private TestTenant tenant;

    @BeforeEach
    void connect() throws SSLException {
        gateway = Gateway.with("gateway", server.port());
        tenant = tenants.create();
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"foreign-gateway"})
    void a_stranger_should_not_get_through_the_handshake(String certificate) throws SSLException {
        try (Gateway stranger = Gateway.with(certificate, server.port())) {
            assertThat(refusal(stranger)).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "panel"})
    void a_certificate_of_ours_that_is_not_the_gateways_should_be_refused(String certificate) throws SSLException {
        try (Gateway other = Gateway.with(certificate, server.port())) {
            assertThat(refusal(other)).isEqualTo(Status.Code.PERMISSION_DENIED);
        }
    }

    private static Status.Code refusal(Gateway gateway) {
        ListVserversRequest request = ListVserversRequest.newBuilder()
                .setPersonId(UUID.randomUUID().toString())
                .build();
        try {
            gateway.calls().listVservers(request);
            return Status.Code.OK;
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode();
        }
    }

    @Test
    void an_operator_should_get_a_grant_that_the_host_believes() throws Exception {
        EnteredVservers.Row vserver = EnteredVservers.insert(tenant, "web1", "running");
        AuthorizeReply reply = authorize(tenant.operator(), addKey(tenant.operator()), "web1", tenant.slug());
        assertThat(reply.getGranted().getHostId()).isEqualTo(vserver.host().toString());
        assertThat(reply.getGranted().getHostEndpoint())
                .startsWith("unix:/nowhere/")
                .endsWith("/enter.sock");
        GrantClaims claims = verifier(vserver.host()).verify(reply.getGranted().getGrant());
        assertThat(claims.getVserverId()).isEqualTo(vserver.id().toString());
        assertThat(claims.getContext()).isEqualTo(vserver.context());
        assertThat(claims.getInnerUser()).isEqualTo("root");
        assertThat(claims.getKindsList()).containsExactly(Kind.SHELL);
        assertThat(claims.getPerson()).isEqualTo(tenant.operator());
        assertThat(claims.getSessionId()).isEqualTo("s1");
        assertThat(claims.getExpiresMillis() - claims.getNotBeforeMillis()).isEqualTo(30_000);
    }

    private GrantVerifier verifier(UUID host) throws java.io.IOException {
        String pem = Files.readString(folder.resolve("grant.pub"));
        return new GrantVerifier("ulysse", host.toString(), List.of(PemKeys.publicKey(pem)), Clock.systemUTC());
    }

    @Test
    void an_unknown_vserver_and_a_foreign_one_should_get_the_same_answer() throws SQLException {
        TestTenant foreign = tenants.create();
        EnteredVservers.insert(foreign, "web1", "running");
        String key = addKey(tenant.owner());
        AuthorizeReply atForeign = authorize(tenant.owner(), key, "web1", foreign.slug());
        AuthorizeReply atUnknown = authorize(tenant.owner(), key, "web1", "nowhere");
        AuthorizeReply atOwnUnknown = authorize(tenant.owner(), key, "web9", tenant.slug());
        assertThat(atForeign.getRefused().getReason()).isEqualTo(Reason.UNKNOWN);
        assertThat(atForeign.getRefused().getMessage().replace(foreign.slug(), "X"))
                .isEqualTo(atUnknown.getRefused().getMessage().replace("nowhere", "X"))
                .isEqualTo(atOwnUnknown
                        .getRefused()
                        .getMessage()
                        .replace("web9", "web1")
                        .replace(tenant.slug(), "X"));
    }

    @Test
    void a_viewer_should_be_refused_and_a_stopped_vserver_be_named_so() throws SQLException {
        EnteredVservers.insert(tenant, "web1", "running");
        EnteredVservers.insert(tenant, "web2", "stopped");
        assertThat(authorize(tenant.viewer(), addKey(tenant.viewer()), "web1", tenant.slug())
                        .getRefused()
                        .getReason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(authorize(tenant.owner(), addKey(tenant.owner()), "web2", tenant.slug())
                        .getRefused()
                        .getReason())
                .isEqualTo(Reason.NOT_RUNNING);
    }

    @Test
    void a_key_that_was_removed_or_is_somebody_elses_should_open_nothing() throws SQLException {
        EnteredVservers.insert(tenant, "web1", "running");
        String key = addKey(tenant.owner());
        assertThat(authorize(tenant.operator(), key, "web1", tenant.slug())
                        .getRefused()
                        .getReason())
                .isEqualTo(Reason.KEY_REVOKED);
        String id = Call.as(tenant.owner()).get("/api/v1/ssh-keys").path("items[0].id");
        Call.as(tenant.owner()).delete("/api/v1/ssh-keys/" + id).then().statusCode(204);
        assertThat(authorize(tenant.owner(), key, "web1", tenant.slug())
                        .getRefused()
                        .getReason())
                .isEqualTo(Reason.KEY_REVOKED);
        assertThat(authorize("nobody-at-all", key, "web1", tenant.slug())
                        .getRefused()
                        .getReason())
                .isEqualTo(Reason.KEY_REVOKED);
    }

    @Test
    void names_that_are_none_should_be_unknown_and_harmless() {
        String key = addKey(tenant.owner());
        for (String name : List.of("", "../etc", "a\u001b[2J", "WEB1", "x".repeat(5000), "'; drop table vserver; --")) {
            AuthorizeReply reply = authorize(tenant.owner(), key, name, name);
            assertThat(reply.getRefused().getReason()).isEqualTo(Reason.UNKNOWN);
            assertThat(reply.getRefused().getMessage()).doesNotContain("\u001b").hasSizeLessThan(600);
        }
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> gateway.calls()
                        .authorize(
                                AuthorizeRequest.newBuilder().setPersonId("1").build()))
                .satisfies(bad -> assertThat(bad.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
    }

    @Test
    void the_list_should_hold_what_may_be_entered() throws SQLException {
        TestTenant second = tenants.create();
        tenants.join(second, tenant.operator(), ulysse.panel.tenant.Role.VIEWER);
        EnteredVservers.insert(tenant, "web1", "running");
        EnteredVservers.insert(tenant, "web2", "stopped");
        EnteredVservers.insert(second, "web3", "running");
        assertThat(names(tenant.operator())).containsExactlyInAnyOrder("web1", "web2");
        assertThat(names(tenant.viewer())).isEmpty();
        assertThat(names("nobody-at-all")).isEmpty();
    }

    private List<String> names(String user) {
        ListVserversRequest request = ListVserversRequest.newBuilder()
                .setPersonId(Bearer.id(user).toString())
                .build();
        return gateway.calls().listVservers(request).getVserversList().stream()
                .map(ulysse.panel.login.v1.VserverEntry::getName)
                .toList();
    }

    @Test
    void a_session_should_be_in_the_audit_log_without_its_control_characters() {
        gateway.calls()
                .reportSession(SessionReport.newBuilder()
                        .setSessionId("s1")
                        .setPersonId(Bearer.id(tenant.owner()).toString())
                        .setTenant(tenant.slug())
                        .setVserver("web1")
                        .setSourceAddress("192.0.2.7")
                        .setClientVersion("SSH-2.0-evil\u001b[2J\r\n")
                        .setEvent(SessionReport.Event.BEGIN)
                        .setDetail("shell")
                        .build());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Call.as("staff")
                        .queryParam("tenant", tenant.slug())
                        .queryParam("action", "ssh.begin")
                        .get("/api/v1/staff/audit")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].actor", equalTo(tenant.owner()))
                        .body("items[0].source", equalTo("192.0.2.7"))
                        .body("items[0].target", equalTo("vserver web1." + tenant.slug()))
                        .body("items[0].detail.client", equalTo("SSH-2.0-evil?[2J??")));
    }

    private AuthorizeReply authorize(String user, String fingerprint, String vserver, String slug) {
        return gateway.calls()
                .authorize(AuthorizeRequest.newBuilder()
                        .setPersonId(Bearer.id(user).toString())
                        .setFingerprint(fingerprint)
                        .setVserver(vserver)
                        .setTenant(slug)
                        .setKind(Kind.SHELL)
                        .setSessionId("s1")
                        .setSourceAddress("192.0.2.7")
                        .build());
    }

    private static String addKey(String user) {
        return Call.as(user)
                .body(Map.of("label", "test", "publicKey", TestKeys.newEd25519()))
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("fingerprint");
    }
}
