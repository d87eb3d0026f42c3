package ulysse.panel.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;
import ulysse.panel.tenant.Role;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembersTest {

    @Inject
    TestTenants tenants;

    @Inject
    TestIdentities identities;

    @Test
    void an_invited_person_should_be_a_member_with_that_role() {
        TestTenant tenant = tenants.create();
        String email = UUID.randomUUID() + "@example.net";
        Call.as(tenant.owner())
                .body("{\"email\":\"%s\",\"username\":\"ada-%s\",\"role\":\"operator\"}"
                        .formatted(email, tenant.slug()))
                .post(members(tenant))
                .then()
                .statusCode(201)
                .body("username", equalTo("ada-" + tenant.slug()))
                .body("role", equalTo("operator"));
        Call.as("ada-" + tenant.slug())
                .get("/api/v1/tenants/" + tenant.slug())
                .then()
                .statusCode(200)
                .body("role", equalTo("operator"))
                .body("permissions", contains("READ", "ORDER", "START_STOP", "ENTER"));
    }

    @Test
    void inviting_a_member_again_should_conflict_and_change_nothing() {
        TestTenant tenant = tenants.create();
        String body = "{\"email\":\"%s@example.net\",\"role\":\"viewer\"}".formatted(UUID.randomUUID());
        Call.as(tenant.owner()).body(body).post(members(tenant)).then().statusCode(201);
        Call.as(tenant.owner())
                .body(body.replace("viewer", "owner"))
                .post(members(tenant))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:member/already-member"));
        Call.as(tenant.owner()).get(members(tenant)).then().body("items.findAll { it.role == 'owner' }", hasSize(1));
    }

    @Test
    void an_identity_provider_that_is_down_should_leave_nothing_half() {
        TestTenant tenant = tenants.create();
        String body = "{\"email\":\"%s@example.net\",\"role\":\"viewer\"}".formatted(UUID.randomUUID());
        identities.fail(true);
        try {
            Call.as(tenant.owner()).body(body).post(members(tenant)).then().statusCode(503);
        } finally {
            identities.fail(false);
        }
        Call.as(tenant.owner()).get(members(tenant)).then().body("items", hasSize(3));
        Call.as(tenant.owner()).body(body).post(members(tenant)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"no-address\",\"role\":\"viewer\"}",
                "{\"email\":\"a@example.net\"}",
                "{\"email\":\"a@example.net\",\"role\":\"king\"}",
                "{\"email\":\"a@example.net\",\"role\":\"viewer\",\"username\":\"-rf\"}",
                "{\"email\":\"a@example.net\",\"role\":\"viewer\",\"name\":\"a\\nb\"}",
                "{\"email\":\"a@example.net\",\"role\":\"viewer\",\"unknown\":1}",
                "{\"email\":\"a@example.net\",\"email\":\"b@example.net\",\"role\":\"viewer\"}",
                "[]",
                "null",
                "",
                "{",
            })
    void a_bad_invitation_should_be_refused(String body) {
        TestTenant tenant = tenants.create();
        Call.as(tenant.owner())
                .body(body)
                .post(members(tenant))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void members_should_be_paged_by_user_name_without_loss() {
        TestTenant tenant = tenants.create();
        for (int i = 0; i < 4; i++) {
            tenants.join(tenant, tenant.slug() + "-m" + i, Role.VIEWER);
        }
        String after = null;
        int seen = 0;
        do {
            var page = Call.as(tenant.owner())
                    .queryParam("limit", 3)
                    .queryParams(after == null ? java.util.Map.of() : java.util.Map.of("after", after))
                    .get(members(tenant))
                    .then()
                    .statusCode(200)
                    .extract();
            seen += page.<List<?>>path("items").size();
            after = page.path("next");
        } while (after != null);
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void a_cursor_that_no_page_gave_out_should_be_refused() {
        TestTenant tenant = tenants.create();
        for (String after : List.of("x", "%%%", "YWJj", "a".repeat(2000))) {
            Call.as(tenant.owner())
                    .queryParam("after", after)
                    .get(members(tenant))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("after"));
        }
        Call.as(tenant.owner())
                .queryParam("limit", 0)
                .get(members(tenant))
                .then()
                .statusCode(400);
        Call.as(tenant.owner())
                .queryParam("limit", 201)
                .get(members(tenant))
                .then()
                .statusCode(400);
    }

    @Test
    void the_last_owner_should_neither_go_nor_step_down() {
        TestTenant tenant = tenants.create();
        String owner = members(tenant) + "/" + Bearer.id(tenant.owner());
        Call.as(tenant.owner())
                .delete(owner)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ulysse:problem:member/last-owner"));
        Call.as(tenant.owner())
                .header("If-Match", "*")
                .body("{\"role\":\"viewer\"}")
                .patch(owner)
                .then()
                .statusCode(409);
    }

    @Test
    void two_owners_who_remove_each_other_at_once_should_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            TestTenant tenant = tenants.create();
            tenants.join(tenant, tenant.slug() + "-second", Role.OWNER);
            String first = tenant.owner();
            String second = tenant.slug() + "-second";
            List<Integer> answers = atOnce(
                    () -> Call.as(first)
                            .delete(members(tenant) + "/" + Bearer.id(second))
                            .statusCode(),
                    () -> Call.as(second)
                            .delete(members(tenant) + "/" + Bearer.id(first))
                            .statusCode());
            assertThat(answers).contains(204).doesNotContain(500);
            Call.as("staff").get(members(tenant)).then().body("items.findAll { it.role == 'owner' }", hasSize(1));
        }
    }

    @Test
    void a_removed_member_should_be_a_stranger_at_once() {
        TestTenant tenant = tenants.create();
        Call.as(tenant.owner())
                .delete(members(tenant) + "/" + Bearer.id(tenant.viewer()))
                .then()
                .statusCode(204);
        Call.as(tenant.viewer()).get("/api/v1/tenants/" + tenant.slug()).then().statusCode(404);
    }

    @Test
    void a_changed_role_should_hold_at_once_and_be_in_the_audit_log() {
        TestTenant tenant = tenants.create();
        Call.as(tenant.owner())
                .header("If-Match", "\"1\"")
                .body("{\"role\":\"operator\"}")
                .patch(members(tenant) + "/" + Bearer.id(tenant.viewer()))
                .then()
                .statusCode(200)
                .body("role", equalTo("operator"));
        Call.as(tenant.viewer()).get("/api/v1/tenants/" + tenant.slug()).then().body("role", equalTo("operator"));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> Call.as("staff")
                        .queryParam("tenant", tenant.slug())
                        .queryParam("action", "member.change-role")
                        .get("/api/v1/staff/audit")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].actor", equalTo(tenant.owner()))
                        .body("items[0].detail.from", equalTo("viewer"))
                        .body("next", nullValue()));
    }

    private static String members(TestTenant tenant) {
        return "/api/v1/tenants/" + tenant.slug() + "/members";
    }

    private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(first, second))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
