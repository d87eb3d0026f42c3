package ulysse.panel.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;

/** What a refusal tells; who is refused where is in docs/authorisation.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RolesTest {

    @Inject
    TestTenants tenants;

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
