package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrderTest {
    @Inject
    TestSites sites;

    @Test
    void an_order_should_become_a_running_vserver_step_by_step() {
        TestSite site = sites.create();
        Response accepted = site.order("web1");
        accepted.then()
                .statusCode(202)
                .body("vserver.name", equalTo("web1"))
                .body("vserver.state", equalTo("ordered"))
                .body("vserver.addresses", hasSize(1))
                .body("vserver.context", equalTo(2))
                .body("vserver.failure", nullValue())
                .body("operation.kind", equalTo("order"))
                .body("operation.steps.name", contains("reserve", "create", "configure", "start", "probe"))
                .body("operation.steps[0].state", equalTo("done"));
        String id = accepted.path("vserver.id");
        Eventually.is("running", () -> site.state(id));
        site.vserver(id)
                .then()
                .body("readyAt", notNullValue())
                .body("can.stop", equalTo(true))
                .body("can.start", equalTo(false))
                .body(
                        "ssh",
                        matchesPattern("ssh -p \\d+ web1\\." + site.tenant().slug() + "@127\\.0\\.0\\.1"));
        site.get("/operations/" + accepted.path("operation.id"))
                .then()
                .body("state", equalTo("succeeded"))
                .body("attempts", equalTo(1))
                .body("steps.state", hasItem("done"))
                .body("steps.findAll { it.state != 'done' }", hasSize(0))
                .body("error", nullValue());
        assertThat(site.instance(id).starts()).isOne();
        assertThat(site.host().networks()).extracting(network -> network.name()).containsExactly(site.network());
    }

    @Test
    void the_quota_should_be_taken_and_previewed() {
        TestSite site = sites.create(2, 24);
        site.get("/quota/preview?plan=small").then().body("fits", equalTo(true)).body("items[0].after", equalTo(1));
        site.ready("web1");
        assertThat(site.held("vservers")).isEqualTo(1);
        assertThat(site.held("cpuMillis")).isEqualTo(500);
        assertThat(site.held("ipv4")).isEqualTo(1);
    }

    @Test
    void an_order_over_quota_should_be_refused_and_take_nothing() {
        TestSite site = sites.create(1, 24);
        site.ready("web1");
        site.get("/quota/preview?plan=small").then().body("fits", equalTo(false));
        site.order("web2")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ulysse:problem:quota/exceeded"))
                .body("detail", containsString("2 of 1 vservers"))
                .body("shortfalls[0].resource", equalTo("vservers"));
        assertThat(site.held("ipv4")).isEqualTo(1);
        assertThat(site.host().instances()).hasSize(1);
    }

    @Test
    void a_taken_name_should_be_refused() {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        site.order("web1").then().statusCode(409).body("type", equalTo("urn:ulysse:problem:vserver/name-taken"));
        assertThat(site.held("vservers")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Web",
                "1web",
                "web-",
                "-web",
                "web_1",
                "web.1",
                "a b",
                "wébs",
                "x23456789012345678901234567890123"
            })
    void a_bad_name_should_be_refused(String name) {
        sites.create().order(name).then().statusCode(400).body("errors.field", hasItem(containsString("name")));
    }

    @Test
    void control_characters_and_unknown_fields_should_be_refused() {
        TestSite site = sites.create();
        site.order("web1\u0001").then().statusCode(400);
        site.order(
                        site.tenant().owner(),
                        "k1",
                        Map.of("name", "a", "template", "debian", "plan", "small", "contextNumber", 7))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("contextNumber"));
        site.order(site.tenant().owner(), "k2", Map.of("name", "a")).then().statusCode(400);
    }

    @Test
    void what_is_not_on_offer_should_be_refused() {
        TestSite site = sites.create();
        String owner = site.tenant().owner();
        site.order(owner, "k1", Map.of("name", "a", "template", "plan9", "plan", "small"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ulysse:problem:catalog/unknown-template"));
        site.order(owner, "k2", Map.of("name", "a", "template", "debian", "plan", "huge"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ulysse:problem:catalog/unknown-plan"));
        String foreign = sites.create().network();
        site.order(owner, "k3", Map.of("name", "a", "template", "debian", "plan", "small", "network", foreign))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ulysse:problem:vlan/unknown"));
    }

    @Test
    void a_foreign_tenant_should_look_like_an_unknown_one() {
        TestSite site = sites.create();
        String stranger = sites.create().tenant().owner();
        String id = site.ready("web1");
        Map<String, String> order = Map.of("name", "a", "template", "debian", "plan", "small");
        site.order(stranger, "k", order).then().statusCode(404);
        for (String path : new String[] {"/vservers", "/vservers/" + id, "/quota", "/operations", "/networks"}) {
            Call.as(stranger).get(site.path(path)).then().statusCode(404);
        }
        Call.as(stranger).delete(site.path("/vservers/" + id)).then().statusCode(404);
        Call.as(stranger).post(site.path("/vservers/" + id + "/stop")).then().statusCode(404);
    }

    @Test
    void a_foreign_vserver_should_not_be_reached_through_ones_own_tenant() {
        TestSite site = sites.create();
        TestSite own = sites.create();
        String id = site.ready("web1");
        own.vserver(id).then().statusCode(404);
        own.wish(id, "stop").then().statusCode(404);
        own.delete(id).then().statusCode(404);
        own.get("/operations?vserver=" + id).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void each_role_should_do_what_it_may() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        Map<String, String> order = Map.of("name", "b", "template", "debian", "plan", "small");
        site.order(site.tenant().viewer(), "k", order).then().statusCode(403);
        Call.as(site.tenant().viewer())
                .post(site.path("/vservers/" + id + "/stop"))
                .then()
                .statusCode(403);
        Call.as(site.tenant().operator())
                .delete(site.path("/vservers/" + id))
                .then()
                .statusCode(403);
        site.order(site.tenant().operator(), "k", order).then().statusCode(202);
        site.order("staff", "k", order).then().statusCode(403);
        Call.as(site.tenant().viewer())
                .get(site.path("/vservers/" + id))
                .then()
                .statusCode(200)
                .body("can.stop", equalTo(false))
                .body("can.enter", equalTo(false));
    }

    @Test
    void the_same_key_should_order_once() {
        TestSite site = sites.create();
        String key = UUID.randomUUID().toString();
        String first = site.order("web1", key).then().statusCode(202).extract().path("vserver.id");
        String second = site.order("web1", key).then().statusCode(202).extract().path("vserver.id");
        assertThat(second).isEqualTo(first);
        assertThat(site.held("vservers")).isEqualTo(1);
        site.order("web2", key).then().statusCode(422);
    }

    @Test
    void an_order_without_key_should_be_refused() {
        TestSite site = sites.create();
        Call.as(site.tenant().owner())
                .body(Map.of("name", "a", "template", "debian", "plan", "small"))
                .post(site.path("/vservers"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ulysse:problem:request/idempotency-key-missing"));
    }

    @Test
    void a_host_that_is_not_ready_should_get_no_order() {
        TestSite site = sites.create();
        site.host().silent("gone");
        sites.resync(site);
        site.order("web1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:host/no-place"))
                .body("detail", endsWith(", 1 is not ready"));
        assertThat(site.held("vservers")).isZero();
        assertThat(site.held("ipv4")).isZero();
    }
}
