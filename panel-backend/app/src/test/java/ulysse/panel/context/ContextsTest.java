package ulysse.panel.context;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** What the staff see of context numbers, and keep back. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ContextsTest {
    @Inject
    TestSites sites;

    @Test
    void staff_should_see_whose_a_number_is() {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        list(site, "state=assigned")
                .then()
                .body("items", hasSize(1))
                .body("items[0].owner.name", equalTo("web1"))
                .body("items[0].owner.tenant", equalTo(site.tenant().slug()));
        list(site, "sort=-number&limit=1")
                .then()
                .body("items[0].number", equalTo(401))
                .body("items[0].uidFirst", equalTo(401 * 65_536))
                .body("items[0].uidLast", equalTo(402 * 65_536 - 1));
        list(site, "state=happy").then().statusCode(400);
        Call.as("staff")
                .get("/api/v1/staff/hosts/%s/contexts".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
        Call.as(site.tenant().owner()).get(path(site)).then().statusCode(403);
    }

    @Test
    void a_number_should_be_excluded_and_given_free_again() {
        TestSite site = sites.create();
        mark(site, 17, "excluded").then().statusCode(204);
        list(site, "state=excluded")
                .then()
                .body("items.number", equalTo(List.of(17)))
                .body("items[0].note", equalTo("old friend"));
        mark(site, 17, "free").then().statusCode(204);
        list(site, "state=excluded").then().body("items", hasSize(0));
        list(site, "limit=200").then().body("items[15].note", nullValue());
        mark(site, 30_000, "excluded").then().statusCode(404);
        Call.as("staff")
                .body(Map.of("state", "excluded"))
                .put(path(site) + "/17")
                .then()
                .statusCode(403);
    }

    @Test
    void a_number_in_use_should_name_its_user() {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        int number = list(site, "state=assigned").path("items[0].number");
        mark(site, number, "excluded")
                .then()
                .statusCode(409)
                .body("type", containsString("request/in-use"))
                .body("users[0].name", equalTo("web1"));
    }

    private static Response list(TestSite site, String query) {
        return Call.as("staff").get(path(site) + "?" + query);
    }

    private static Response mark(TestSite site, int number, String state) {
        return Call.as("staff-admin")
                .body(Map.of("state", state, "note", "old friend"))
                .put(path(site) + "/" + number);
    }

    private static String path(TestSite site) {
        return "/api/v1/staff/hosts/%s/contexts".formatted(site.hostId());
    }
}
