package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.host.HostFailure;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class DriftTest {
    @Inject
    TestSites sites;

    @Test
    void what_was_stopped_behind_the_panels_back_should_run_again() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.instance(id).halt();
        sites.resync(site);
        Eventually.is("running", () -> site.state(id));
        Eventually.is(true, () -> site.instance(id).isRunning());
        assertThat(site.instance(id).starts()).isEqualTo(2);
    }

    @Test
    void what_is_as_wished_should_be_left_alone() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        int applied = site.host().passed("apply");
        sites.resync(site);
        sites.resync(site);
        assertThat(site.state(id)).isEqualTo("running");
        assertThat(site.host().passed("apply")).isEqualTo(applied);
    }

    @Test
    void what_has_vanished_should_be_told_and_not_made_anew() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        site.host().instances().clear();
        sites.resync(site);
        assertThat(site.state(id)).isEqualTo("failed");
        site.vserver(id).then().body("failure", containsString("no longer has"));
        site.wish(id, "start").then().statusCode(409).body("type", equalTo("urn:ulysse:problem:vserver/lost"));
        assertThat(site.host().instances()).isEmpty();
        site.delete(id).then().statusCode(202);
        Eventually.is("deleted", () -> site.state(id));
    }

    @Test
    void what_was_lost_and_is_found_should_run_again() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        var instance = site.instance(id);
        site.host().instances().clear();
        sites.resync(site);
        assertThat(site.state(id)).isEqualTo("failed");
        site.host().instances().put(UUID.fromString(id), instance);
        sites.resync(site);
        Eventually.is("running", () -> site.state(id));
    }

    @Test
    void what_came_back_after_its_deletion_should_be_removed() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        var instance = site.instance(id);
        site.delete(id);
        Eventually.is("deleted", () -> site.state(id));
        site.host().instances().put(UUID.fromString(id), instance);
        sites.resync(site);
        assertThat(site.host().instances()).isEmpty();
    }

    @Test
    void what_nobody_knows_should_be_reported_and_left_alone() {
        TestSite site = sites.create();
        site.ready("web1");
        UUID stray = UUID.randomUUID();
        site.host()
                .instances()
                .put(stray, site.host().instances().values().iterator().next());
        sites.resync(site);
        List<String> unknown = Call.as("staff")
                .get("/api/v1/staff/hosts?limit=200")
                .path("items.find { it.id == '" + site.hostId() + "' }.unknownInstances");
        assertThat(unknown).containsExactlyInAnyOrder("stranger", "vserver " + stray);
        assertThat(site.host().instances()).hasSize(2);
    }

    @Test
    void a_host_should_be_shown_with_what_it_has_and_what_was_promised() {
        TestSite site = sites.create();
        site.ready("web1");
        String host = "items.find { it.id == '" + site.hostId() + "' }.";
        var hosts = Call.as("staff").get("/api/v1/staff/hosts?limit=200");
        assertThat(hosts.<Integer>path(host + "committed.cpuMillis")).isEqualTo(500);
        assertThat(hosts.<Integer>path(host + "vservers")).isEqualTo(1);
        assertThat(hosts.<String>path(host + "state")).isEqualTo("ready");
        site.host().failAt("describe", 1, new HostFailure(HostFailure.Kind.UNREACHABLE, "no route"));
        sites.resync(site);
        hosts = Call.as("staff").get("/api/v1/staff/hosts?limit=200");
        assertThat(hosts.<String>path(host + "state")).isEqualTo("unreachable");
        assertThat(hosts.<String>path(host + "problem")).contains("no route");
    }

    @Test
    void a_network_plan_that_a_host_refuses_should_not_stop_the_panel() {
        TestSite site = sites.create();
        site.host().failAt("network", 1, new HostFailure(HostFailure.Kind.FAILED, "nft: table is locked"));
        sites.resync(site);
        sites.resync(site);
        site.ready("web1");
        Call.as("staff")
                .get("/api/v1/staff/addresses?tenant=" + site.tenant().slug())
                .then()
                .body("items.owner.name", hasItem("web1"))
                .body("items", hasSize(1));
    }
}
