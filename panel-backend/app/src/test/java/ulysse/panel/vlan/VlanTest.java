package ulysse.panel.vlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** Networks as the staff define them: domains, tags, routing tables, grants and reach. */
@QuarkusTest
@WithTestResource(TestStack.class)
class VlanTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String STAFF_ADMIN = "staff-admin";
    private static final String DOMAINS = "/api/v1/staff/network-domains";
    private static final String VLANS = "/api/v1/staff/vlans";

    @Inject
    TestSites sites;

    private TestSite site;
    private final String name = "vt" + COUNT.incrementAndGet();
    private String space;
    private String domain;

    @BeforeEach
    void aSite() {
        site = sites.create();
        space = Call.as("staff").get(VLANS + "?q=" + site.network()).path("items[0].addressSpace.id");
        domain = post(DOMAINS, Map.of("name", name)).statusCode(201).extract().path("id");
    }

    @Test
    void a_tag_should_mean_one_network_in_each_domain() {
        vlan(name + "a", 7).statusCode(201).body("tag", equalTo(7)).body("domain.name", equalTo(name));
        vlan(name + "b", 7)
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:vlan/tag-taken"))
                .body("detail", containsString(name + "a"));
        String other = post(DOMAINS, Map.of("name", name + "o"))
                .statusCode(201)
                .extract()
                .path("id");
        post(VLANS, body(name + "b", 7, other)).statusCode(201).body("domain.id", equalTo(other));
    }

    @Test
    void a_tagged_network_should_get_a_routing_table_of_its_own() {
        String first = vlan(name + "a", 8)
                .body("routingTable", not(nullValue()))
                .extract()
                .path("id");
        int table = Call.as("staff").get(VLANS + "/" + first).path("routingTable");
        String second = vlan(name + "b", 9).extract().path("id");
        reach(first).then().statusCode(204);
        reach(second).then().statusCode(204);
        patch(VLANS + "/" + second, Map.of("routingTable", table))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:vlan/routing-table-taken"))
                .body("detail", containsString(name + "a on host"));
        for (int systems : new int[] {0, 253, 254, 255, -1}) {
            patch(VLANS + "/" + second, Map.of("routingTable", systems)).then().statusCode(400);
        }
        patch(VLANS + "/" + second, Map.of("routingTable", 77_000 + COUNT.get()))
                .then()
                .statusCode(200)
                .body("routingTable", equalTo(77_000 + COUNT.get()))
                .body("version", equalTo(2));
    }

    @Test
    void two_networks_of_a_host_should_not_share_a_routing_table() {
        String first = vlan(name + "a", 10).extract().path("id");
        int table = Call.as("staff").get(VLANS + "/" + first).path("routingTable");
        Map<String, Object> same = new HashMap<>(body(name + "b", 11, domain));
        same.put("routingTable", table);
        String second = post(VLANS, same).statusCode(201).extract().path("id");
        reach(first).then().statusCode(204);
        reach(second).then().statusCode(409).body("type", equalTo("urn:ulysse:problem:vlan/routing-table-taken"));
    }

    @Test
    void what_makes_no_sense_should_be_refused() {
        post(VLANS, body(name, null, domain)).statusCode(400).body("errors[0].field", equalTo("domain"));
        post(VLANS, body(name, 4095, domain)).statusCode(400).body("errors[0].field", equalTo("tag"));
        post(VLANS, body(name, 5, null)).statusCode(400).body("errors[0].field", equalTo("domain"));
        post(VLANS, body(name, 5, UUID.randomUUID().toString())).statusCode(400);
        post(VLANS, body("Bad_Name", 5, domain)).statusCode(400).body("errors[0].field", equalTo("name"));
        Map<String, Object> dns = new HashMap<>(body(name, 5, domain));
        dns.put("dnsServers", java.util.List.of("9.9.9"));
        post(VLANS, dns).statusCode(400).body("errors[0].field", equalTo("dnsServers"));
        vlan(site.network(), 5).statusCode(409).body("type", equalTo("urn:ulysse:problem:vlan/name-taken"));
    }

    @Test
    void a_change_should_say_what_it_has_seen() {
        String vlan = VLANS + "/" + vlan(name + "a", 12).extract().path("id");
        Call.as(STAFF_ADMIN)
                .body(Map.of("masquerade", false))
                .patch(vlan)
                .then()
                .statusCode(428);
        Call.as(STAFF_ADMIN)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", name + "c"))
                .patch(vlan)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo(name + "c"));
        Call.as(STAFF_ADMIN)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", name + "d"))
                .patch(vlan)
                .then()
                .statusCode(412);
        Call.as(STAFF_ADMIN).header("If-Match", "\"1\"").delete(vlan).then().statusCode(412);
        Call.as(STAFF_ADMIN).header("If-Match", "\"2\"").delete(vlan).then().statusCode(204);
        Call.as("staff").get(vlan).then().statusCode(404);
    }

    @Test
    void what_is_in_use_should_not_be_taken_away() {
        String web = site.ready("web1");
        String vlan = VLANS + "/" + idOf(site.network());
        inUse(Call.as(STAFF_ADMIN).delete(vlan)).body("users.kind", hasItem("subnet"));
        inUse(Call.as(STAFF_ADMIN).delete(vlan + "/tenants/" + site.tenant().slug()))
                .body("users.id", contains(web))
                .body("users.tenant", contains(site.tenant().slug()))
                .body("usersTotal", equalTo(1));
        inUse(Call.as(STAFF_ADMIN).delete(vlan + "/hosts/" + site.hostId())).body("users.name", contains("web1"));
        String tagged = vlan(name + "a", 13).extract().path("id");
        inUse(Call.as(STAFF_ADMIN).delete(DOMAINS + "/" + domain)).body("users.id", contains(tagged));
        Call.as(STAFF_ADMIN).delete(VLANS + "/" + tagged).then().statusCode(204);
        Call.as(STAFF_ADMIN).delete(DOMAINS + "/" + domain).then().statusCode(204);
    }

    @Test
    void a_grant_and_a_reach_should_come_and_go() {
        String id = vlan(name + "a", 14).extract().path("id");
        String tenant = VLANS + "/" + id + "/tenants/" + site.tenant().slug();
        for (int i = 0; i < 2; i++) {
            Call.as(STAFF_ADMIN).put(tenant).then().statusCode(204);
            reach(id).then().statusCode(204);
        }
        Call.as("staff")
                .get(VLANS + "/" + id)
                .then()
                .body("tenants", contains(site.tenant().slug()))
                .body("hosts.id", contains(site.hostId().toString()));
        assertThat(site.get("/networks").<java.util.List<String>>path("items.name"))
                .contains(name + "a");
        for (int i = 0; i < 2; i++) {
            Call.as(STAFF_ADMIN).delete(tenant).then().statusCode(204);
            Call.as(STAFF_ADMIN)
                    .delete(VLANS + "/" + id + "/hosts/" + site.hostId())
                    .then()
                    .statusCode(204);
        }
        Call.as("staff").get(VLANS + "/" + id).then().body("tenants", empty()).body("hosts", empty());
        Call.as(STAFF_ADMIN).put(VLANS + "/" + id + "/tenants/nobody").then().statusCode(404);
        Call.as(STAFF_ADMIN)
                .put(VLANS + "/" + id + "/hosts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_should_narrow_and_sort() {
        vlan(name + "a", 16);
        vlan(name + "b", 15);
        list("?domain=" + domain).body("items.name", contains(name + "a", name + "b"));
        list("?domain=" + domain + "&sort=tag").body("items.tag", contains(15, 16));
        list("?domain=" + domain + "&sort=-name").body("items.name", contains(name + "b", name + "a"));
        list("?q=" + name + "a&mode=routed").body("items.name", hasItem(name + "a"));
        list("?mode=bridged").body("items.mode", everyItem(equalTo("bridged")));
        list("?tenant=" + site.tenant().slug()).body("items.name", containsInAnyOrder(site.network()));
        list("?host=" + site.hostId()).body("items.name", containsInAnyOrder(site.network()));
        Call.as("staff").get(VLANS + "?sort=mode").then().statusCode(400);
        Call.as("staff").get(VLANS + "?mode=wild").then().statusCode(400);
        Call.as(site.tenant().owner()).get(VLANS).then().statusCode(403);
        Call.as("staff").body(body(name, 5, domain)).post(VLANS).then().statusCode(403);
    }

    private static ValidatableResponse inUse(Response response) {
        return response.then().statusCode(409).body("type", equalTo("urn:ulysse:problem:request/in-use"));
    }

    private ValidatableResponse vlan(String vlan, int tag) {
        return post(VLANS, body(vlan, tag, domain));
    }

    private Map<String, Object> body(
            String vlan,
            @org.jspecify.annotations.Nullable Integer tag,
            @org.jspecify.annotations.Nullable String inDomain) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", vlan);
        body.put("tag", tag);
        body.put("domain", inDomain);
        body.put("mode", "routed");
        body.put("masquerade", true);
        body.put("addressSpace", space);
        return body;
    }

    private Response reach(String vlan) {
        return Call.as(STAFF_ADMIN).put(VLANS + "/" + vlan + "/hosts/" + site.hostId());
    }

    private static String idOf(String network) {
        return Call.as("staff").get(VLANS + "?q=" + network).path("items.find { it.name == '" + network + "' }.id");
    }

    private static ValidatableResponse list(String query) {
        return Call.as("staff").get(VLANS + query).then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return Call.as(STAFF_ADMIN).body(body).post(path).then();
    }

    private static Response patch(String path, Map<String, ?> body) {
        return Call.as(STAFF_ADMIN).header("If-Match", "*").body(body).patch(path);
    }
}
