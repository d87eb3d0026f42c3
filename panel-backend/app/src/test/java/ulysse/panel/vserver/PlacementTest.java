package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

/** Which host gets an order, and what staff can do about it. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlacementTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ADMIN = "staff-admin";
    private static final String HOSTS = "/api/v1/staff/hosts";

    @Inject
    TestSites sites;

    private TestSite site;
    private TestSite neighbour;
    private String first;
    private String second;

    @BeforeEach
    void twoHostsForOneTenant() {
        site = sites.create();
        neighbour = sites.create();
        first = HOSTS + "/" + site.hostId();
        second = HOSTS + "/" + neighbour.hostId();
        String vlan =
                Call.as("staff").get("/api/v1/staff/vlans?q=" + site.network()).path("items[0].id");
        Call.as(ADMIN)
                .put("/api/v1/staff/vlans/" + vlan + "/hosts/" + neighbour.hostId())
                .then()
                .statusCode(204);
    }

    @Test
    void a_tenants_vservers_should_be_spread() {
        site.ready("web1");
        site.ready("web2");
        assertThat(site.host().instances()).hasSize(1);
        assertThat(neighbour.host().instances()).hasSize(1);
    }

    @Test
    void a_cordoned_host_should_get_nothing_new() {
        change(first, Map.of("cordoned", true)).statusCode(200).body("cordoned", equalTo(true));
        site.ready("web1");
        site.ready("web2");
        assertThat(neighbour.host().instances()).hasSize(2);
        survey(null)
                .body("chosen.id", equalTo(neighbour.hostId().toString()))
                .body("hosts.find { it.id == '" + site.hostId() + "' }.reasons", hasItem("takes nothing new"));
    }

    @Test
    void cpu_should_never_be_promised_twice() {
        for (TestSite one : List.of(site, neighbour)) {
            one.host().shrinkTo(1);
            sites.resync(one);
        }
        for (int number = 1; number <= 4; number++) {
            site.order("web" + number).then().statusCode(202);
        }
        site.order("web5")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:host/no-place"))
                .body("detail", endsWith("2 have at most 0.00 CPU left to guarantee"));
        assertThat(site.held("vservers")).isEqualTo(4);
        survey(null).body("chosen", nullValue()).body("why", endsWith("0.00 CPU left to guarantee"));
        Call.as("staff").get(first).then().body("capacity.cpuMillis.promised", equalTo(1000));
    }

    @Test
    void orders_at_once_should_fill_both_hosts_and_no_more() throws Exception {
        for (TestSite one : List.of(site, neighbour)) {
            one.host().shrinkTo(3);
            sites.resync(one);
        }
        Map<String, String> token =
                Map.of("Authorization", Bearer.of(site.tenant().owner()));
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Future<Integer> one : IntStream.range(0, 32)
                    .mapToObj(number -> threads.submit(
                            () -> site.orderWith(token, "web" + number).statusCode()))
                    .toList()) {
                answers.add(one.get());
            }
        }
        assertThat(answers.stream().filter(code -> code == 202)).hasSize(12);
        assertThat(answers.stream().filter(code -> code != 202)).containsOnly(409);
        for (String host : List.of(first, second)) {
            Call.as("staff")
                    .get(host)
                    .then()
                    .body("capacity.cpuMillis.promised", equalTo(3000))
                    .body("contexts.assigned", equalTo(6));
        }
    }

    @Test
    void a_host_should_be_asked_for_by_staff_only() {
        String name = Call.as("staff").get(second).path("name");
        order(site.tenant().owner(), name).then().statusCode(403);
        order(ADMIN, "no-such-host").then().statusCode(400).body("errors[0].field", equalTo("host"));
        order(ADMIN, name).then().statusCode(202);
        Eventually.is(1, () -> neighbour.host().instances().size());
        survey(name).body("hosts.size()", equalTo(1)).body("chosen.name", equalTo(name));
    }

    @Test
    void a_host_should_be_registered_changed_and_taken_away() {
        String name = "new-host-" + COUNT.incrementAndGet();
        Map<String, Object> request = Map.of(
                "name",
                name,
                "endpoint",
                "unix:/run/" + name,
                "engine",
                "incus",
                "labels",
                List.of("ssd"),
                "contexts",
                Map.of("first", 100, "last", 199));
        Response added =
                Call.as(ADMIN).header("Idempotency-Key", name).body(request).post(HOSTS);
        added.then()
                .statusCode(201)
                .body("state", equalTo("registered"))
                .body("labels", equalTo(List.of("ssd")))
                .body("contexts.free", equalTo(100))
                .body("capacity.cpuMillis.limit", equalTo(0));
        Call.as(ADMIN)
                .header("Idempotency-Key", name)
                .body(request)
                .post(HOSTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(added.path("id")));
        Call.as(ADMIN)
                .body(request)
                .post(HOSTS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:host/taken"));
        String host = HOSTS + "/" + added.path("id");
        Call.as(ADMIN).body(Map.of("cordoned", true)).patch(host).then().statusCode(428);
        change(host, Map.of("labels", List.of("gpu", "ssd"), "overcommit", Map.of("memory", 1.5, "disk", 3)))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("labels", equalTo(List.of("gpu", "ssd")))
                .body("overcommit.memory", equalTo(1.5f));
        Call.as("staff").get(HOSTS + "?label=gpu&q=" + name).then().body("items.name", equalTo(List.of(name)));
        change(host, Map.of("labels", List.of("Not a word"))).statusCode(400);
        Call.as(ADMIN).delete(host).then().statusCode(204);
        Call.as("staff").get(host).then().statusCode(404);
        Call.as(ADMIN).body(request).post(HOSTS).then().statusCode(201);
    }

    @Test
    void a_host_with_vservers_should_not_be_taken_away() {
        String web = site.ready("web1");
        String host = site.host().instances().isEmpty() ? second : first;
        Call.as(ADMIN)
                .delete(host)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:request/in-use"))
                .body("users.id", equalTo(List.of(web)));
    }

    private Response order(String user, String host) {
        return site.order(
                user,
                UUID.randomUUID().toString(),
                Map.of("name", "web9", "template", "debian", "plan", "small", "host", host));
    }

    private ValidatableResponse survey(@Nullable String host) {
        Map<String, Object> request =
                new HashMap<>(Map.of("tenant", site.tenant().slug(), "plan", "small"));
        if (host != null) {
            request.put("host", host);
        }
        return Call.as("staff")
                .body(request)
                .post("/api/v1/staff/placement")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String host, Map<String, ?> change) {
        String version = Call.as("staff").get(host).header("ETag");
        return Call.as(ADMIN)
                .header("If-Match", version)
                .body(change)
                .patch(host)
                .then();
    }
}
