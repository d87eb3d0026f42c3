package ulysse.panel.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;

/** Who gets which answer at each of the routes of tenants, members, keys and staff. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RolesTest {

    private static final String SOMEBODY = UUID.randomUUID().toString();

    @Inject
    TestTenants tenants;

    /** Status for: nobody, stranger, viewer, operator, owner, staff, staff-admin. */
    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("GET", "/api/v1/session", "", new int[] {401, 200, 200, 200, 200, 200, 200}),
                Arguments.of("GET", "/api/v1/tenants/{slug}", "", new int[] {401, 404, 200, 200, 200, 200, 200}),
                Arguments.of(
                        "GET", "/api/v1/tenants/{slug}/members", "", new int[] {401, 404, 200, 200, 200, 200, 200}),
                Arguments.of(
                        "POST",
                        "/api/v1/tenants/{slug}/members",
                        "{\"email\":\"%s@example.net\",\"role\":\"viewer\"}",
                        new int[] {401, 404, 403, 403, 201, 403, 201}),
                Arguments.of("PATCH", "/api/v1/tenants/{slug}/members/" + SOMEBODY, "{\"role\":\"viewer\"}", new int[] {
                    401, 404, 403, 403, 404, 403, 404
                }),
                Arguments.of("DELETE", "/api/v1/tenants/{slug}/members/" + SOMEBODY, "", new int[] {
                    401, 404, 403, 403, 404, 403, 404
                }),
                Arguments.of("GET", "/api/v1/ssh-keys", "", new int[] {401, 200, 200, 200, 200, 200, 200}),
                Arguments.of(
                        "DELETE", "/api/v1/ssh-keys/" + SOMEBODY, "", new int[] {401, 404, 404, 404, 404, 404, 404}),
                Arguments.of("GET", "/api/v1/staff/tenants", "", new int[] {401, 403, 403, 403, 403, 200, 200}),
                Arguments.of("GET", "/api/v1/staff/audit", "", new int[] {401, 403, 403, 403, 403, 200, 200}),
                Arguments.of(
                        "GET", "/api/v1/staff/audit/verification", "", new int[] {401, 403, 403, 403, 403, 200, 200}));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("routes")
    void each_role_should_get_its_answer(String method, String route, String body, int[] expected) {
        TestTenant tenant = tenants.create();
        String[] users = {"", "stranger", tenant.viewer(), tenant.operator(), tenant.owner(), "staff", "staff-admin"};
        for (int i = 0; i < users.length; i++) {
            var request = users[i].isEmpty() ? Call.asNobody().header("X-Ulysse-Request", "1") : Call.as(users[i]);
            if (!body.isEmpty()) {
                request.body(body.replace("%s", UUID.randomUUID().toString()));
            }
            int status = request.request(method, route.replace("{slug}", tenant.slug()))
                    .statusCode();
            assertThat(status)
                    .as("%s as %s", route, users[i].isEmpty() ? "nobody" : users[i])
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void an_unknown_tenant_and_a_foreign_one_should_look_the_same() {
        TestTenant foreign = tenants.create();
        String atForeign = Call.as("stranger")
                .get("/api/v1/tenants/" + foreign.slug())
                .body()
                .asString();
        String atUnknown =
                Call.as("stranger").get("/api/v1/tenants/unknown").body().asString();
        assertThat(atForeign.replace(foreign.slug(), "X")).isEqualTo(atUnknown.replace("unknown", "X"));
    }

    @Test
    void a_role_too_low_should_be_told_who_can() {
        TestTenant tenant = tenants.create();
        String detail = Call.as(tenant.viewer())
                .body("{\"email\":\"a@example.net\",\"role\":\"viewer\"}")
                .post("/api/v1/tenants/" + tenant.slug() + "/members")
                .then()
                .statusCode(403)
                .extract()
                .path("detail");
        assertThat(detail).contains("owner");
    }
}
