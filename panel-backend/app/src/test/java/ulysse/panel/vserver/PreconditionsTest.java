package ulysse.panel.vserver;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

/** Whoever changes something says which version they have seen. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PreconditionsTest {
    private static final String CHANGED = "urn:ulysse:problem:request/changed-meanwhile";

    @Inject
    TestSites sites;

    @Test
    void a_wish_on_a_vserver_as_it_was_should_be_refused() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.vserver(id).then().header("ETag", equalTo("\"1\"")).body("version", equalTo(1));
        wish(site, "POST", id + "/stop", "\"1\"")
                .then()
                .statusCode(202)
                .header("ETag", equalTo("\"2\""))
                .body("vserver.version", equalTo(2));
        Eventually.is("stopped", () -> site.state(id));
        for (String verb : new String[] {"/start", "/restart", "/stop"}) {
            wish(site, "POST", id + verb, "\"1\"").then().statusCode(412).body("type", equalTo(CHANGED));
        }
        wish(site, "DELETE", id, "\"1\"").then().statusCode(412).body("version", equalTo(2));
        wish(site, "DELETE", id, "2").then().statusCode(400);
        wish(site, "DELETE", id, "\"2\"").then().statusCode(202);
    }

    @Test
    void the_same_call_sent_again_should_get_its_answer_though_the_version_has_moved() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\"");
        String stop = site.path("/vservers/" + id + "/stop");
        String operation = Call.as(site.tenant().owner())
                .headers(headers)
                .post(stop)
                .then()
                .statusCode(202)
                .extract()
                .path("operation.id");
        Call.as(site.tenant().owner())
                .headers(headers)
                .post(stop)
                .then()
                .statusCode(202)
                .body("operation.id", equalTo(operation));
    }

    @Test
    void a_member_should_be_changed_only_as_they_were_seen() {
        TestSite site = sites.create();
        String member = site.path("/members/" + Bearer.id(site.tenant().viewer()));
        change(site, member, "\"1\"", "operator").then().statusCode(200).header("ETag", equalTo("\"2\""));
        change(site, member, "\"1\"", "owner").then().statusCode(412).body("type", equalTo(CHANGED));
        change(site, member, "\"2\"", "operator").then().statusCode(200).body("version", equalTo(2));
        Call.as(site.tenant().owner())
                .body(Map.of("role", "owner"))
                .patch(member)
                .then()
                .statusCode(428);
        site.get("/members")
                .then()
                .body(
                        "items.find { it.username == '%s' }.version"
                                .formatted(site.tenant().viewer()),
                        equalTo(2));
        Call.as(site.tenant().owner())
                .header("If-Match", "\"1\"")
                .delete(member)
                .then()
                .statusCode(412);
        Call.as(site.tenant().owner())
                .header("If-Match", "\"2\"")
                .delete(member)
                .then()
                .statusCode(204);
    }

    private static Response change(TestSite site, String member, String seen, String role) {
        return Call.as(site.tenant().owner())
                .header("If-Match", seen)
                .body(Map.of("role", role))
                .patch(member);
    }

    private static Response wish(TestSite site, String method, String rest, String seen) {
        return Call.as(site.tenant().owner()).header("If-Match", seen).request(method, site.path("/vservers/" + rest));
    }
}
