package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.panel.host.HostFailure;
import ulysse.panel.host.InMemoryHost;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReconcileTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    @Inject
    TestSites sites;

    @Inject
    Jobs jobs;

    static Stream<String> places() {
        return InMemoryHost.PLACES.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_panel_that_dies_anywhere_in_an_order_should_end_it_with_one_container(String place) {
        TestSite site = sites.create();
        site.host().failAt(place, 1, new IllegalStateException("killed at " + place));
        String id = site.ready("web1");
        assertThat(site.host().instances()).hasSize(1);
        assertThat(site.instance(id).starts()).isOne();
        assertThat(site.held("ipv4")).isEqualTo(1);
        site.get("/operations?vserver=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("succeeded"))
                .body("items[0].attempts", equalTo(2));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_host_that_fails_once_should_be_asked_again(String place) {
        TestSite site = sites.create();
        site.host().failAt(place, 1, new HostFailure(HostFailure.Kind.FAILED, place + ": disk trouble"));
        String id = site.ready("web1");
        assertThat(site.instance(id).starts()).isOne();
    }

    @Test
    void an_order_that_keeps_failing_should_give_everything_back_and_tell_why() {
        TestSite site = sites.create();
        site.host().failAt("start", FOR_EVER, new HostFailure(HostFailure.Kind.FAILED, "start: no such image"));
        Response accepted = site.order("web1");
        String id = accepted.path("vserver.id");
        Eventually.is("failed", () -> site.state(id));
        site.get("/operations/" + accepted.path("operation.id"))
                .then()
                .body("state", equalTo("failed"))
                .body("error.title", containsString("given back"))
                .body("error.detail", containsString("start: no such image"))
                .body("finishedAt", notNullValue())
                .body("steps.find { it.name == 'start' }.state", equalTo("failed"));
        site.vserver(id).then().body("failure", containsString("no such image")).body("addresses", hasSize(0));
        assertThat(site.host().instances()).isEmpty();
        assertThat(site.held("vservers")).isZero();
        assertThat(site.held("ipv4")).isZero();
        assertThat(site.held("memoryMib")).isZero();
        assertThat(quarantined(site)).isEqualTo(1);
        site.order("web1").then().statusCode(202); // the name is free again
        site.delete(id).then().statusCode(202).body("vserver.state", equalTo("deleted"));
        site.get("/vservers").then().body("items", hasSize(1));
    }

    @Test
    void a_host_that_does_not_answer_should_be_waited_for() {
        TestSite site = sites.create();
        site.host().silent("connection refused");
        Response accepted = site.order("web1");
        String operation = "/operations/" + accepted.path("operation.id");
        Eventually.is(true, () -> site.get(operation).<Integer>path("attempts") > 4);
        site.get(operation)
                .then()
                .body("state", equalTo("running"))
                .body("error.detail", containsString("connection refused"));
        site.host().silent(null);
        Eventually.is("succeeded", () -> site.get(operation).path("state"));
    }

    @Test
    void stop_start_and_restart_should_each_happen_once() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.wish(id, "start").then().statusCode(409);
        site.wish(id, "stop").then().statusCode(202).body("vserver.state", equalTo("stopping"));
        Eventually.is("stopped", () -> site.state(id));
        assertThat(site.instance(id).isRunning()).isFalse();
        site.wish(id, "restart").then().statusCode(409);
        site.wish(id, "start").then().statusCode(202);
        Eventually.is("running", () -> site.state(id));
        assertThat(site.instance(id).starts()).isEqualTo(2);
        site.host().failAt("started", 1, new IllegalStateException("killed after the restart"));
        site.wish(id, "restart").then().statusCode(202);
        Eventually.is("running", () -> site.state(id));
        assertThat(site.instance(id).starts()).isEqualTo(3);
    }

    @Test
    void a_wish_that_comes_during_a_run_should_not_be_lost() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        CountDownLatch gate = new CountDownLatch(1);
        site.host().gate("stop", gate);
        site.wish(id, "stop").then().statusCode(202);
        Eventually.is(1, () -> site.host().passed("stop"));
        Response started = site.wish(id, "start");
        started.then().statusCode(202);
        gate.countDown();
        Eventually.is("running", () -> site.state(id));
        Eventually.is(
                "succeeded",
                () -> site.get("/operations/" + started.path("operation.id")).path("state"));
        assertThat(site.instance(id).isRunning()).isTrue();
    }

    @Test
    void a_delete_during_the_order_should_leave_nothing() {
        TestSite site = sites.create();
        CountDownLatch gate = new CountDownLatch(1);
        site.host().gate("probe", gate);
        Response ordered = site.order("web1");
        String id = ordered.path("vserver.id");
        Eventually.is("starting", () -> site.state(id));
        site.wish(id, "stop").then().statusCode(409).body("type", equalTo("urn:ulysse:problem:vserver/not-ready"));
        site.delete(id).then().statusCode(202);
        site.delete(id).then().statusCode(409);
        gate.countDown();
        Eventually.is("deleted", () -> site.state(id));
        assertThat(site.host().instances()).isEmpty();
        assertThat(site.held("vservers")).isZero();
    }

    @Test
    void a_deleted_vserver_should_give_its_things_to_quarantine() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        String address = site.vserver(id).path("addresses[0]");
        Response deleted = site.delete(id);
        deleted.then().statusCode(202).body("operation.kind", equalTo("delete"));
        Eventually.is("deleted", () -> site.state(id));
        site.get("/operations/" + deleted.path("operation.id"))
                .then()
                .body("state", equalTo("succeeded"))
                .body("steps.name", hasItem("release"));
        assertThat(site.held("vservers")).isZero();
        assertThat(quarantined(site)).isEqualTo(1);
        site.order("web1")
                .then()
                .statusCode(202)
                .body("vserver.addresses[0]", org.hamcrest.Matchers.not(equalTo(address)))
                .body("vserver.context", greaterThan(2));
    }

    @Test
    void a_delete_that_fails_should_be_tried_until_it_succeeds() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.host().failAt("remove", 5, new HostFailure(HostFailure.Kind.FAILED, "remove: busy"));
        site.delete(id).then().statusCode(202);
        Eventually.is("deleted", () -> site.state(id));
        assertThat(site.host().passed("remove")).isEqualTo(6);
    }

    @Test
    void a_start_that_keeps_failing_should_leave_the_vserver_failed_but_whole() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.wish(id, "stop");
        Eventually.is("stopped", () -> site.state(id));
        site.host().failAt("start", 3, new HostFailure(HostFailure.Kind.FAILED, "start: out of memory"));
        Response started = site.wish(id, "start");
        Eventually.is("failed", () -> site.state(id));
        site.get("/operations/" + started.path("operation.id"))
                .then()
                .body("state", equalTo("failed"))
                .body("error.detail", containsString("out of memory"));
        site.vserver(id).then().body("addresses", hasSize(1)).body("can.start", equalTo(true));
        site.wish(id, "start").then().statusCode(202);
        Eventually.is("running", () -> site.state(id));
    }

    @Test
    void the_job_of_a_process_that_died_should_be_taken_over() {
        TestSite site = sites.create();
        CountDownLatch gate = new CountDownLatch(1);
        site.host().silent("not yet");
        String id = site.order("web1").path("vserver.id");
        Eventually.is(true, () -> jobs.takeAsDeadProcess(id));
        site.host().silent(null);
        gate.countDown();
        Eventually.within(Duration.ofSeconds(10), "running", () -> site.state(id));
        assertThat(site.host().instances()).hasSize(1);
    }

    private static int quarantined(TestSite site) {
        return Call.as("staff")
                .get("/api/v1/staff/subnets?limit=200&family=4")
                .path("items.find { it.vlan.name == '" + site.network() + "' }.quarantined");
    }

    /** What a process leaves behind that was killed while it worked. */
    @jakarta.enterprise.context.ApplicationScoped
    static class Jobs {
        private final jakarta.persistence.EntityManager entities;

        Jobs(jakarta.persistence.EntityManager entities) {
            this.entities = entities;
        }

        @jakarta.transaction.Transactional
        boolean takeAsDeadProcess(String vserver) {
            return entities.createNativeQuery("""
                                    update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now(),
                                      version = version + 1
                                    where task_instance = :vserver and not picked""")
                            .setParameter("vserver", UUID.fromString(vserver).toString())
                            .executeUpdate()
                    == 1;
        }
    }
}
