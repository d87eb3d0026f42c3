package ulysse.panel.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ulysse.host.contract.ContextId;
import ulysse.panel.host.HostDescription.IdRange;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vserver.Eventually;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** Numbers that a host cannot give are not handed out, for as long as the host says so. */
@QuarkusTest
@WithTestResource(TestStack.class)
class HostIdsTest {
    private static final IdRange FROM_TEN = new IdRange(10 * 65_536L - 1, 2_147_483_647, "root");
    private static final IdRange WITHIN_TWELVE = new IdRange(12 * 65_536L + 5, 12 * 65_536L + 9, "alice");

    @Inject
    TestSites sites;

    @Inject
    EntityManager entities;

    @Test
    void what_is_not_granted_or_held_by_others_should_not_be_handed_out() {
        TestSite site = sites.create();
        says(site, List.of(FROM_TEN), List.of(WITHIN_TWELVE));
        Response excluded = list(site, "excluded");
        assertThat(excluded.<List<Integer>>path("items.number")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 12);
        excluded.then()
                .body("items[0].note", containsString("/etc/subuid"))
                .body("items[8].note", equalTo("the host: user ids held by alice"));
        site.ready("web1");
        site.ready("web2");
        site.ready("web3");
        assertThat(list(site, "assigned").<List<Integer>>path("items.number")).containsExactly(10, 11, 13);
        mark(site, 12, "free")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:context/excluded"))
                .body("detail", containsString("cannot give context 12"));
        assertCountsAreRight(site);
    }

    @Test
    void what_the_host_can_give_again_should_be_free_and_rest_no_longer_than_before() {
        TestSite site = sites.create();
        String id = site.ready("web1");
        says(site, List.of(FROM_TEN), List.of());
        assertThat(list(site, "assigned").<Integer>path("items[0].number")).isEqualTo(2);
        site.delete(id);
        Eventually.is("deleted", () -> site.state(id));
        assertThat(list(site, "excluded").<List<Integer>>path("items.number")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertCountsAreRight(site);
        says(site, List.of(), List.of(WITHIN_TWELVE));
        assertThat(list(site, "excluded").<List<Integer>>path("items.number")).containsExactly(12);
        list(site, "quarantined").then().body("items.number", equalTo(List.of(2)));
        says(site, List.of(), List.of());
        list(site, "excluded").then().body("items", hasSize(0));
        assertCountsAreRight(site);
    }

    @Test
    void what_the_staff_exclude_should_stay_excluded_whatever_the_host_says() {
        TestSite site = sites.create();
        mark(site, 12, "excluded").then().statusCode(204);
        says(site, List.of(), List.of(WITHIN_TWELVE));
        list(site, "excluded").then().body("items[0].note", equalTo("old friend"));
        mark(site, 12, "free").then().statusCode(409);
        says(site, List.of(), List.of());
        list(site, "excluded").then().body("items.number", equalTo(List.of(12)));
        mark(site, 12, "free").then().statusCode(204);
        list(site, "excluded").then().body("items", hasSize(0));

        says(site, List.of(), List.of(WITHIN_TWELVE));
        mark(site, 12, "excluded").then().statusCode(204);
        says(site, List.of(), List.of());
        list(site, "excluded").then().body("items[0].note", equalTo("old friend"));
        assertCountsAreRight(site);
    }

    @Test
    void a_host_that_says_the_same_again_should_cause_no_write() {
        TestSite site = sites.create();
        says(site, List.of(FROM_TEN), List.of(WITHIN_TWELVE));
        List<?> before = writers(site);
        says(site, List.of(FROM_TEN), List.of(WITHIN_TWELVE));
        assertThat(writers(site)).isEqualTo(before);
        says(site, List.of(FROM_TEN), List.of());
        assertThat(writers(site)).isNotEqualTo(before);
    }

    @Test
    void numbers_that_are_added_later_should_be_judged_too() {
        TestSite site = sites.create();
        IdRange high = new IdRange(500 * 65_536L, 510 * 65_536L - 1, "bob");
        says(site, List.of(), List.of(high));
        list(site, "excluded").then().body("items", hasSize(0));
        sites.contexts(site, new ContextId(490), new ContextId(520));
        assertThat(list(site, "excluded").<List<Integer>>path("items.number"))
                .containsExactly(500, 501, 502, 503, 504, 505, 506, 507, 508, 509);
        assertCountsAreRight(site);
    }

    private void says(TestSite site, List<IdRange> granted, List<IdRange> foreign) {
        site.host().ids(granted, foreign);
        sites.resync(site);
    }

    private List<?> writers(TestSite site) {
        return entities
                .createNativeQuery("""
                        select number, cast(cast(xmin as text) as bigint) from context where host_id = :host order by number""")
                .setParameter("host", site.hostId().value())
                .getResultList()
                .stream()
                .map(row -> List.of((Object[]) row))
                .toList();
    }

    private void assertCountsAreRight(TestSite site) {
        assertThat(entities.createNativeQuery("select 1 from context_drift() where host_id = :host")
                        .setParameter("host", site.hostId().value())
                        .getResultList())
                .isEmpty();
    }

    private static Response list(TestSite site, String state) {
        return Call.as("staff").get(path(site) + "?limit=200&state=" + state);
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
