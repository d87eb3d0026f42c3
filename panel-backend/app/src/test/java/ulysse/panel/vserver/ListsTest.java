package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ListsTest {
    @Inject
    TestSites sites;

    @Test
    void pages_should_show_every_vserver_once_the_newest_first() {
        TestSite site = sites.create();
        for (int i = 1; i <= 5; i++) {
            site.order("web" + i).then().statusCode(202);
        }
        assertThat(pages(site.tenant().owner(), site.path("/vservers?limit=2"), "name"))
                .containsExactly("web5", "web4", "web3", "web2", "web1");
        assertThat(pages(site.tenant().owner(), site.path("/operations?limit=2"), "vserver.name"))
                .containsExactly("web5", "web4", "web3", "web2", "web1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/staff/hosts",
                "/api/v1/staff/vlans",
                "/api/v1/staff/subnets",
                "/api/v1/staff/addresses",
                "/api/v1/staff/quotas",
                "/api/v1/staff/operations",
                "/api/v1/staff/vservers"
            })
    void staff_lists_should_be_for_staff_and_come_in_pages(String path) {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        sites.create().order("web1").then().statusCode(202);
        Call.as(site.tenant().owner()).get(path).then().statusCode(403);
        Call.asNobody().get(path).then().statusCode(401);
        Call.as("staff")
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
        Call.as("staff").get(path + "?limit=0").then().statusCode(400);
        Call.as("staff").get(path + "?limit=201").then().statusCode(400);
        List<Object> all = pages("staff", path + "?limit=7", "");
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void staff_should_sort_and_narrow_vservers() {
        TestSite site = sites.create();
        for (String name : List.of("db1", "web2", "web1")) {
            site.order(name).then().statusCode(202);
        }
        String list = "/api/v1/staff/vservers?limit=2&tenant=" + site.tenant().slug();
        assertThat(pages("staff", list, "name")).containsExactly("web1", "web2", "db1");
        assertThat(pages("staff", list + "&sort=createdAt", "name")).containsExactly("db1", "web2", "web1");
        assertThat(pages("staff", list + "&sort=name", "name")).containsExactly("db1", "web1", "web2");
        assertThat(pages("staff", list + "&sort=-name&q=web", "name")).containsExactly("web2", "web1");
        assertThat(pages("staff", list + "&sort=name&host=" + site.hostId(), "name"))
                .hasSize(3);
        assertThat(pages("staff", list + "&state=stopped", "name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=colour   | sort   | must be one of createdAt, -createdAt, name, -name",
                "state=happy   | state  | must be one of ordered,",
                "host=one      | host   | must be an identifier",
                "colour=red    | colour | there are after, host, limit, q, sort, state, tenant",
                "after=bm9uZQ  | after  | is not a cursor of this list",
                "after=%2B     | after  | is not a cursor of this list"
            })
    void what_a_list_does_not_know_should_be_refused(String query, String field, String message) {
        Call.as("staff")
                .urlEncodingEnabled(false)
                .get("/api/v1/staff/vservers?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void a_cursor_should_belong_to_its_order() {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        site.order("web2").then().statusCode(202);
        String next =
                Call.as("staff").get("/api/v1/staff/vservers?limit=1&sort=name").path("next");
        Call.as("staff")
                .get("/api/v1/staff/vservers?limit=1&sort=-name&after=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("after"));
    }

    @Test
    void a_tenant_should_see_its_networks_and_the_catalogue() {
        TestSite site = sites.create();
        site.get("/networks")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo(site.network()))
                .body("items[0].mode", equalTo("routed"));
        Call.as(site.tenant().viewer())
                .get("/api/v1/catalog/templates")
                .then()
                .body("items.name", hasItem("debian"))
                .body("items[0].label.fr", notNullValue());
        Call.as(site.tenant().viewer())
                .get("/api/v1/catalog/plans")
                .then()
                .body("items.find { it.name == 'small' }.cpuMillis", equalTo(500));
        Call.asNobody().get("/api/v1/catalog/plans").then().statusCode(401);
    }

    @Test
    void the_staff_should_see_a_network_and_its_addresses() {
        TestSite site = sites.create();
        site.ready("web1");
        String ofTenant = "?tenant=" + site.tenant().slug();
        String vlan = Call.as("staff").get("/api/v1/staff/vlans" + ofTenant).path("items[0].id");
        Call.as("staff")
                .get("/api/v1/staff/subnets?vlan=" + vlan)
                .then()
                .body("items", hasSize(1))
                .body("items[0].total", equalTo("256"))
                .body("items[0].used", equalTo(1))
                .body("items[0].held", equalTo("3"));
        Call.as("staff")
                .get("/api/v1/staff/quotas" + ofTenant)
                .then()
                .body("items.resource", hasItems("vservers", "ipv4", "cpuMillis"));
    }

    @Test
    void the_use_of_a_running_vserver_should_be_measured() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.get("/vservers/" + id + "/usage").then().statusCode(200).body("memoryBytes", greaterThanOrEqualTo(2));
        site.wish(id, "stop");
        Eventually.is("stopped", () -> site.state(id));
        site.get("/vservers/" + id + "/usage").then().statusCode(409);
        Call.as(sites.create().tenant().owner())
                .get(site.path("/vservers/" + id + "/usage"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_wish_sent_twice_with_one_key_should_be_one() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        String first = stop(site, id).then().statusCode(202).extract().path("operation.id");
        assertThat(stop(site, id).then().statusCode(202).extract().<String>path("operation.id"))
                .isEqualTo(first);
    }

    private static Response stop(TestSite site, String id) {
        return Call.as(site.tenant().owner())
                .header("Idempotency-Key", "stop-" + id)
                .post(site.path("/vservers/" + id + "/stop"));
    }

    private static List<Object> pages(String user, String path, String field) {
        List<Object> all = new ArrayList<>();
        String next = null;
        do {
            Response page = Call.as(user).get(next == null ? path : path + "&after=" + next);
            page.then().statusCode(200);
            all.addAll(page.path(field.isEmpty() ? "items" : "items." + field));
            next = page.path("next");
        } while (next != null);
        return all;
    }
}
