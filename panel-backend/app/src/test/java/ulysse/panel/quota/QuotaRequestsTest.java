package ulysse.panel.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuotaRequestsTest {
    private static final String STAFF = "/api/v1/staff/quota-requests";

    @Inject
    TestTenants tenants;

    @Test
    void an_approved_request_should_raise_the_limit() {
        TestTenant tenant = tenants.create();
        String id = ask(tenant, 7);
        Call.as("staff")
                .get(STAFF + "?state=pending&tenant=" + tenant.slug())
                .then()
                .body("items.id", contains(id))
                .body("items[0].requestedBy", equalTo(tenant.owner()))
                .body("items[0].limit", equalTo(0));
        decide(id, "approve", "{}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("approved"))
                .body("granted", equalTo(7))
                .body("limit", equalTo(7))
                .body("decidedBy", equalTo("staff-admin"))
                .body("answer", nullValue());
        Call.as(tenant.viewer())
                .get(path(tenant, "/quota"))
                .then()
                .body("items.find { it.resource == 'backups' }.limit", equalTo(7));
        decide(id, "refuse", "{\"answer\":\"no\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:quota/request-closed"))
                .body("detail", equalTo("The request was approved by staff-admin already"));
    }

    @Test
    void staff_may_approve_another_limit_but_never_lower_one() {
        TestTenant tenant = tenants.create();
        decide(ask(tenant, 7), "approve", "{\"limit\":5,\"answer\":\"five for now\"}")
                .then()
                .body("limit", equalTo(5));
        String id = ask(tenant, 9);
        decide(id, "approve", "{\"limit\":5}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:quota/nothing-to-raise"))
                .body("detail", containsString("The limit is 5"));
        decide(id, "approve", "{\"limit\":0}").then().statusCode(400);
        decide(id, "approve", "{}").then().body("limit", equalTo(9));
    }

    @Test
    void a_refusal_should_say_why_and_change_nothing() {
        TestTenant tenant = tenants.create();
        String id = ask(tenant, 7);
        decide(id, "refuse", "{}").then().statusCode(400);
        decide(id, "refuse", "{\"answer\":\"no room\"}").then().statusCode(200).body("limit", equalTo(0));
        Call.as(tenant.viewer())
                .get(path(tenant, "/quota-requests"))
                .then()
                .body("items.answer", contains("no room"))
                .body("items.state", contains("refused"));
    }

    @Test
    void one_request_for_each_resource_should_be_open() {
        TestTenant tenant = tenants.create();
        String id = ask(tenant, 7);
        send(tenant.owner(), tenant, 8)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:quota/request-open"));
        Call.as(tenant.owner())
                .header("If-Match", "\"9\"")
                .delete(path(tenant, "/quota-requests/" + id))
                .then()
                .statusCode(412);
        Call.as(tenant.owner())
                .header("If-Match", "\"1\"")
                .delete(path(tenant, "/quota-requests/" + id))
                .then()
                .statusCode(204);
        assertThat(ask(tenant, 8)).isNotEqualTo(id);
        Call.as(tenant.owner())
                .get(path(tenant, "/quota-requests?state=withdrawn"))
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void what_may_be_held_already_should_not_be_asked_for() {
        TestTenant tenant = tenants.create();
        decide(ask(tenant, 7), "approve", "{}").then().statusCode(200);
        send(tenant.owner(), tenant, 7)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:quota/nothing-to-raise"));
        send(tenant.owner(), tenant, 0).then().statusCode(400);
    }

    @Test
    void only_owners_should_ask_and_only_staff_administrators_decide() {
        TestTenant tenant = tenants.create();
        TestTenant other = tenants.create();
        send(tenant.operator(), tenant, 7).then().statusCode(403);
        send(other.owner(), tenant, 7).then().statusCode(404);
        String id = ask(tenant, 7);
        Call.as(other.owner())
                .delete(path(tenant, "/quota-requests/" + id))
                .then()
                .statusCode(404);
        Call.as(other.owner())
                .delete(path(other, "/quota-requests/" + id))
                .then()
                .statusCode(404);
        Call.as(other.owner()).get(path(other, "/quota-requests")).then().body("items", hasSize(0));
        Call.as("staff").body("{}").post(STAFF + "/" + id + "/approve").then().statusCode(403);
        Call.as(tenant.owner())
                .body("{}")
                .post(STAFF + "/" + id + "/approve")
                .then()
                .statusCode(403);
        Call.as("staff-admin")
                .body("{}")
                .post(STAFF + "/" + UUID.randomUUID() + "/approve")
                .then()
                .statusCode(404);
    }

    private static String ask(TestTenant tenant, int wanted) {
        return send(tenant.owner(), tenant, wanted)
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .body("wanted", equalTo(wanted))
                .extract()
                .path("id");
    }

    private static Response send(String user, TestTenant tenant, int wanted) {
        return Call.as(user)
                .body(Map.of("resource", "backups", "wanted", wanted, "reason", "a second site\nand its data"))
                .post(path(tenant, "/quota-requests"));
    }

    private static Response decide(String id, String decision, String body) {
        return Call.as("staff-admin").header("If-Match", "\"1\"").body(body).post(STAFF + "/" + id + "/" + decision);
    }

    private static String path(TestTenant tenant, String rest) {
        return "/api/v1/tenants/" + tenant.slug() + rest;
    }
}
