package ulysse.panel.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ulysse.panel.access.Actor;
import ulysse.panel.host.HostFailure;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;
import ulysse.panel.vserver.Eventually;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** The ledger as its readers see it, through a vserver's life, and how staff set its limits. */
@QuarkusTest
@WithTestResource(TestStack.class)
class QuotaTest {
    @Inject
    TestSites sites;

    @Inject
    TestTenants tenants;

    @Inject
    SetQuota setQuota;

    @Test
    void an_order_should_reserve_and_settle_when_it_is_ready() {
        TestSite site = sites.create();
        CountDownLatch gate = new CountDownLatch(1);
        site.host().gate("create", gate);
        String id = site.order("web1").then().statusCode(202).extract().path("vserver.id");
        assertThat(ledger(site, "vservers")).isEqualTo("0+1");
        assertThat(ledger(site, "memoryMib")).isEqualTo("0+512");
        gate.countDown();
        Eventually.is("running", () -> site.state(id));
        assertThat(ledger(site, "vservers")).isEqualTo("1+0");
        assertThat(ledger(site, "memoryMib")).isEqualTo("512+0");
        assertThat(ledger(site, "ipv4")).isEqualTo("1+0");
        site.wish(id, "restart").then().statusCode(202);
        Eventually.is("running", () -> site.state(id));
        assertThat(ledger(site, "vservers")).isEqualTo("1+0");
        site.delete(id).then().statusCode(202);
        Eventually.is("0+0", () -> ledger(site, "vservers"));
        assertThat(ledger(site, "ipv4")).isEqualTo("0+0");
    }

    @Test
    void an_order_that_fails_should_give_its_reservation_back() {
        TestSite site = sites.create();
        site.host().failAt("create", Integer.MAX_VALUE, new HostFailure(HostFailure.Kind.FAILED, "no such image"));
        String id = site.order("web1").then().statusCode(202).extract().path("vserver.id");
        Eventually.is("failed", () -> site.state(id));
        assertThat(ledger(site, "vservers")).isEqualTo("0+0");
        assertThat(ledger(site, "diskMib")).isEqualTo("0+0");
    }

    @Test
    void an_order_deleted_on_its_way_should_give_its_reservation_back() {
        TestSite site = sites.create();
        CountDownLatch gate = new CountDownLatch(1);
        site.host().gate("create", gate);
        String id = site.order("web1").then().statusCode(202).extract().path("vserver.id");
        site.delete(id).then().statusCode(202);
        gate.countDown();
        Eventually.is("0+0", () -> ledger(site, "vservers"));
        assertThat(ledger(site, "cpuMillis")).isEqualTo("0+0");
    }

    @Test
    void staff_should_set_a_limit_they_have_seen_and_no_other() {
        TestTenant tenant = tenants.create();
        Call.as("staff")
                .get(staffPath(tenant, ""))
                .then()
                .statusCode(200)
                .body("items", hasSize(Resource.values().length))
                .body("items.limit", everyItem(equalTo(0)))
                .body("items.version", everyItem(equalTo(0)));
        set(tenant, "snapshots", "\"0\"", 5L)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("limit", equalTo(5))
                .body("version", equalTo(1));
        set(tenant, "snapshots", "\"0\"", 6L)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:ulysse:problem:request/changed-meanwhile"))
                .body("version", equalTo(1));
        set(tenant, "snapshots", null, 6L)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:ulysse:problem:request/precondition-required"));
        set(tenant, "snapshots", "\"1\"", null).then().statusCode(200).body("limit", nullValue());
        set(tenant, "snapshots", "\"2\"", -1L).then().statusCode(400);
        set(tenant, "moons", "*", 1L).then().statusCode(400);
        Call.as("staff-admin")
                .header("If-Match", "*")
                .body("{}")
                .put(staffPath(tenant, "/backups"))
                .then()
                .statusCode(400);
        Call.as("staff")
                .header("If-Match", "*")
                .body("{\"limit\":1}")
                .put(staffPath(tenant, "/backups"))
                .then()
                .statusCode(403);
        Call.as(tenant.owner()).get(staffPath(tenant, "")).then().statusCode(403);
    }

    @Test
    void a_limit_below_use_should_be_shown_and_block_growth() {
        TestSite site = sites.create();
        site.ready("web1");
        site.ready("web2");
        set(site.tenant(), "vservers", "*", 1L).then().statusCode(200).body("over", equalTo(true));
        site.get("/quota")
                .then()
                .body("items.find { it.resource == 'vservers' }.over", equalTo(true))
                .body("items.find { it.resource == 'ipv4' }.over", equalTo(false));
        site.order("web3")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("After this you would hold 3 of 1 vservers; an owner can ask the staff for more"));
        Call.as("staff")
                .get("/api/v1/staff/quotas?over=true&tenant=" + site.tenant().slug())
                .then()
                .body("items.resource", contains("vservers"));
    }

    @Test
    void what_staff_have_set_should_not_be_set_back_by_the_site_file() {
        TestTenant tenant = tenants.create();
        setQuota.set(Actor.system("site"), tenant.id(), Resource.IPV4, 5L);
        setQuota.set(Actor.system("site"), tenant.id(), Resource.IPV4, 6L);
        set(tenant, "ipv4", "\"2\"", 9L).then().statusCode(200);
        setQuota.set(Actor.system("site"), tenant.id(), Resource.IPV4, 6L);
        Call.as("staff")
                .get(staffPath(tenant, ""))
                .then()
                .body("items.find { it.resource == 'ipv4' }.limit", equalTo(9));
    }

    @Test
    void all_quotas_should_be_found_by_tenant_resource_and_use() {
        TestSite site = sites.create();
        site.ready("web1");
        String own = "/api/v1/staff/quotas?tenant=" + site.tenant().slug();
        Call.as("staff")
                .get(own)
                .then()
                .body("items.resource", contains("cpuMillis", "diskMib", "ipv4", "memoryMib", "vlans", "vservers"));
        Call.as("staff").get(own + "&resource=ipv4").then().body("items.used", contains(1));
        Response first = Call.as("staff").get(own + "&sort=-used&limit=1");
        first.then().body("items.resource", contains("diskMib"));
        Call.as("staff")
                .get(own + "&sort=-used&limit=1&after=" + first.path("next"))
                .then()
                .body("items.resource", contains("memoryMib"));
        Call.as("staff").get(own + "&sort=limit").then().statusCode(400);
        Call.as("staff").get(own + "&resource=moons").then().statusCode(400);
        Call.as(site.tenant().owner()).get(own).then().statusCode(403);
    }

    private static Response set(TestTenant tenant, String resource, @Nullable String seen, @Nullable Long limit) {
        var request = Call.as("staff-admin").body(Collections.singletonMap("limit", limit));
        return (seen == null ? request : request.header("If-Match", seen)).put(staffPath(tenant, "/" + resource));
    }

    private static String staffPath(TestTenant tenant, String rest) {
        return "/api/v1/staff/tenants/" + tenant.slug() + "/quota" + rest;
    }

    /** What is used and what is reserved. */
    private static String ledger(TestSite site, String resource) {
        Map<String, Object> item = site.get("/quota").path("items.find { it.resource == '" + resource + "' }");
        return item.get("used") + "+" + item.get("reserved");
    }
}
