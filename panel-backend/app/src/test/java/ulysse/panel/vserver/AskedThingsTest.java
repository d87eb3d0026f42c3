package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.quota.Resource;
import ulysse.panel.quota.SetQuota;
import ulysse.panel.vlan.Vlans;

/** Orders that ask for certain addresses and context numbers, and networks that hand out both families. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AskedThingsTest {
    private static final String ADMIN = "staff-admin";

    @Inject
    TestSites sites;

    @Inject
    Vlans vlans;

    @Inject
    SetQuota setQuota;

    private TestSite site;
    private String vlan;
    private String net;

    @BeforeEach
    void site() {
        site = sites.create();
        vlan = vlans.find(site.network()).orElseThrow().id().toString();
        String cidr = Call.as(ADMIN).get("/api/v1/staff/subnets?vlan=" + vlan).path("items[0].cidr");
        net = cidr.substring(0, cidr.lastIndexOf('.') + 1);
    }

    @Test
    void an_address_that_is_asked_for_should_be_given_once() {
        asks(site.tenant().owner(), "a", net + "9")
                .then()
                .statusCode(202)
                .body("vserver.addresses", contains(net + "9"));
        asks(site.tenant().owner(), "b", net + "9")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:address/in-use"))
                .body("detail", containsString("a." + site.tenant().slug()));
        assertThat(site.held("vservers")).isOne();
        assertThat(site.held("ipv4")).isOne();
    }

    @Test
    void a_refusal_should_not_tell_a_tenant_whose_an_address_is() {
        asks(site.tenant().owner(), "a", net + "9").then().statusCode(202);
        TestSite other = sites.create();
        Call.as(ADMIN)
                .put("/api/v1/staff/vlans/%s/tenants/%s"
                        .formatted(vlan, other.tenant().slug()))
                .then()
                .statusCode(204);
        Map<String, Object> body = body("a", net + "9");
        body.put("network", site.network());
        other.order(other.tenant().owner(), "k", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:address/in-use"))
                .body("detail", not(containsString(site.tenant().slug())));
        other.order(ADMIN, "k", body)
                .then()
                .statusCode(409)
                .body("detail", containsString(site.tenant().slug()));
    }

    @Test
    void what_serves_the_network_or_is_not_in_it_should_be_refused() {
        String owner = site.tenant().owner();
        asks(owner, "a", net + "1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:address/not-given"));
        for (String address : List.of("192.0.2.1", "2001:db8::1", "10.1", "10.0.0.0/8", net + "9%eth0")) {
            asks(owner, "a", address).then().statusCode(400).body("errors.field", hasItem("addresses"));
        }
        Map<String, Object> two = body("a", net + "9");
        two.put("addresses", List.of(net + "9", net + "10"));
        site.order(owner, "k2", two).then().statusCode(400).body("errors.field", hasItem("addresses"));
        assertThat(site.held("vservers")).isZero();
    }

    @Test
    void what_is_reserved_should_be_given_by_the_staff_only() {
        Call.as(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("first", net + "8", "last", net + "15", "purpose", "reserved", "note", "printers"))
                .post("/api/v1/staff/subnets/%s/ranges".formatted(subnet()))
                .then()
                .statusCode(201);
        asks(site.tenant().owner(), "a", net + "9")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:address/reserved"));
        asks(ADMIN, "a", net + "9").then().statusCode(202).body("vserver.addresses", contains(net + "9"));
    }

    @Test
    void a_context_should_be_asked_for_by_the_staff_only() {
        Map<String, Object> body = body("a", null);
        body.put("context", 300);
        site.order(site.tenant().owner(), "k", body).then().statusCode(403);
        site.order(ADMIN, "k", body).then().statusCode(202).body("vserver.context", equalTo(300));
        body.put("name", "b");
        site.order(ADMIN, "k2", body).then().statusCode(409).body("type", equalTo("urn:ulysse:problem:context/in-use"));
        body.put("context", 32_000);
        site.order(ADMIN, "k3", body).then().statusCode(400).body("errors.field", hasItem("context"));
    }

    @Test
    void a_network_of_both_families_should_give_both_and_count_both() {
        String six = "fd00:%s:%s".formatted(net.split("\\.")[1], net.split("\\.")[2]);
        subnet(six + "::/64", six + "::1", null);
        site.order("a").then().statusCode(409).body("type", equalTo("urn:ulysse:problem:quota/exceeded"));
        setQuota.set(Actor.system("test"), site.tenant().id(), Resource.IPV6, 1L);
        String id = site.order("a")
                .then()
                .statusCode(202)
                .body("vserver.addresses", hasItems(net + "2", six + "::2"))
                .extract()
                .path("vserver.id");
        assertThat(site.held("ipv6")).isOne();
        Eventually.is("running", () -> site.state(id));
        site.delete(id).then().statusCode(202);
        Eventually.is("deleted", () -> site.state(id));
        assertThat(site.held("ipv6")).isZero();
        assertThat(site.held("ipv4")).isZero();
    }

    @Test
    void of_a_prefix_the_vserver_should_get_the_address_after_the_routers() {
        setQuota.set(Actor.system("test"), site.tenant().id(), Resource.IPV6, 5L);
        String pool = "fd01:%s:%s".formatted(net.split("\\.")[1], net.split("\\.")[2]);
        subnet(pool + "::/48", null, 64);
        asks(site.tenant().owner(), "a", pool + ":7::9")
                .then()
                .statusCode(202)
                .body("vserver.addresses", hasItem(pool + ":7::1"));
    }

    private String subnet() {
        return Call.as(ADMIN).get("/api/v1/staff/subnets?vlan=" + vlan).path("items[0].id");
    }

    private void subnet(String cidr, @Nullable String gateway, @Nullable Integer handsOut) {
        Map<String, Object> body = new HashMap<>(Map.of("vlan", vlan, "cidr", cidr));
        body.put("gateway", gateway);
        body.put("handsOut", handsOut);
        Call.as(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/staff/subnets")
                .then()
                .statusCode(201);
    }

    private Response asks(String user, String name, String address) {
        return site.order(user, UUID.randomUUID().toString(), body(name, address));
    }

    private static Map<String, Object> body(String name, @Nullable String address) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "template", "debian", "plan", "small"));
        if (address != null) {
            body.put("addresses", List.of(address));
        }
        return body;
    }
}
