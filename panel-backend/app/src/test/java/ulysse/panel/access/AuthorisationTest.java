package ulysse.panel.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ulysse.panel.access.ApiDocument.Route;
import ulysse.panel.access.AuthorisationTable.Asker;
import ulysse.panel.access.AuthorisationTable.ForeignField;
import ulysse.panel.access.AuthorisationTable.Row;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vlan.GrantVlan;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** Tries every route of the API as everybody, and every field with what is another tenant's, against docs/authorisation.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorisationTest {

    private static final String REFUSED = "urn:ulysse:problem:access/";

    @Inject
    TestSites sites;

    @Inject
    Vlans vlans;

    @Inject
    GrantVlan grantVlan;

    @Test
    void every_route_should_have_a_row_and_every_row_a_route() throws IOException {
        assertThat(AuthorisationTable.read().rows().stream().map(Row::route))
                .as("rows of docs/authorisation.md")
                .containsExactlyInAnyOrderElementsOf(
                        ApiDocument.read().routes().stream().map(Route::route).toList());
    }

    @Test
    void every_field_should_be_harmless_or_have_a_row() throws IOException {
        AuthorisationTable table = AuthorisationTable.read();
        assertThat(table.foreign().stream().map(ForeignField::field))
                .as("fields in docs/authorisation.md that may name what is another tenant's")
                .containsExactlyInAnyOrderElementsOf(ApiDocument.read().routes().stream()
                        .filter(route -> !route.path().startsWith("/staff"))
                        .flatMap(route -> namingFields(route, table))
                        .toList());
    }

    private static Stream<String> namingFields(Route route, AuthorisationTable table) {
        return route.fields().stream()
                .filter(field -> !field.place().equals("header"))
                .filter(field -> !table.harmless().contains(field.name()))
                .map(field -> route.route() + " " + field.place() + " " + field.name());
    }

    @Test
    void everybody_should_get_the_answer_of_the_table() throws IOException {
        ApiDocument api = ApiDocument.read();
        TestSite site = sites.create();
        site.ready("web");
        AuthorisationWorld world =
                new AuthorisationWorld(api, site, sites.create().tenant().owner());
        List<String> wrong = new ArrayList<>();
        for (Row row : inOrder(AuthorisationTable.read().rows())) {
            Route route = find(api, row.route());
            boolean gone = false;
            for (Asker asker : Asker.values()) {
                String expected = Objects.requireNonNull(row.answers().get(asker));
                Response answer = world.ask(asker, route, Map.of());
                if (gone && expected.equals("yes") && answer.statusCode() == 404) {
                    continue; // the one before was let pass, and took it away
                }
                gone |= row.method().equals("DELETE") && answer.statusCode() < 300;
                if (!isAsExpected(row.method(), expected, answer)) {
                    wrong.add("%s as %s: expected %s, got %s".formatted(row.route(), asker, expected, shown(answer)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** First what makes things, so that there is something to ask for. */
    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> !row.method().equals("POST"))
                        .thenComparing(row -> row.method().equals("DELETE"))
                        .thenComparing(row -> row.path().length()))
                .toList();
    }

    private static boolean isAsExpected(String method, String expected, Response answer) {
        int status = answer.statusCode();
        if (!expected.equals("yes")) {
            return String.valueOf(status).equals(expected) && (status == 401 || isRefusal(answer));
        }
        return method.equals("GET")
                ? status == 200
                : status < 500 && status != 400 && status != 401 && !isRefusal(answer);
    }

    /** Whether the lock says no; a full quota, for instance, is behind it. */
    private static boolean isRefusal(Response answer) {
        return type(answer).startsWith(REFUSED) || type(answer).endsWith("/not-found");
    }

    @Test
    void what_is_another_tenants_should_be_of_no_use_in_any_field() throws IOException {
        ApiDocument api = ApiDocument.read();
        TestSite site = sites.create();
        TestSite other = sites.create();
        site.ready("web");
        other.ready("theirs");
        String neighbour = neighbour(site, other);
        AuthorisationWorld world =
                new AuthorisationWorld(api, site, other.tenant().owner());
        AuthorisationWorld theirs =
                new AuthorisationWorld(api, other, site.tenant().owner());
        oneOfEach(api, theirs);
        List<String> wrong = new ArrayList<>();
        for (ForeignField field : AuthorisationTable.read().foreign()) {
            Route route = find(api, field.route());
            Object foreign = new ForeignValues(theirs, other, neighbour).of(route.path(), field);
            for (Asker asker : askers(field)) {
                Response answer = world.ask(asker, route, Map.of(field.name(), foreign));
                if (!isAsTold(field.answer(), answer)
                        || tellsOf(other, answer)
                        || differs(world, asker, route, field, answer)) {
                    wrong.add("%s = %s as %s: expected %s, got %s"
                            .formatted(field.field(), foreign, asker, field.answer(), shown(answer)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An address that the other tenant has in this one's network. */
    private String neighbour(TestSite site, TestSite other) {
        VlanView shared = vlans.find(site.network()).orElseThrow();
        grantVlan.grant(Actor.system("test"), shared.id(), other.tenant().id());
        Map<String, String> order =
                Map.of("name", "theirs-too", "template", "debian", "plan", "small", "network", site.network());
        return Objects.requireNonNull(
                other.order(other.tenant().owner(), UUID.randomUUID().toString(), order)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("vserver.addresses[0]"));
    }

    /** Let an owner make one of each thing that owners make. */
    private static void oneOfEach(ApiDocument api, AuthorisationWorld theirs) {
        api.routes().stream()
                .filter(route -> route.method().equals("POST") && !route.path().startsWith("/staff"))
                .filter(route -> route.in("path").allMatch(field -> field.name().equals("slug")))
                .forEach(route -> theirs.ask(Asker.OWNER, route, Map.of()));
    }

    /** Staff may use anything, but not reach one tenant's thing through another tenant. */
    private static List<Asker> askers(ForeignField field) {
        return field.place().equals("body") ? List.of(Asker.OWNER) : List.of(Asker.OWNER, Asker.STAFF_ADMIN);
    }

    /** Whether one can tell what is another tenant's from what is not there at all. */
    private static boolean differs(
            AuthorisationWorld world, Asker asker, Route route, ForeignField field, Response answer) {
        return field.place().equals("path")
                && !told(answer).equals(told(world.ask(asker, route, Map.of(field.name(), UUID.randomUUID()))));
    }

    private static String told(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    private static boolean isAsTold(String expected, Response answer) {
        if (expected.equals("empty")) {
            List<?> items = answer.statusCode() == 200 ? answer.path("items") : List.of("refused");
            return items.isEmpty();
        }
        return String.valueOf(answer.statusCode()).equals(expected);
    }

    /** No answer names the other tenant or its vserver; what the request itself named may come back. */
    private static boolean tellsOf(TestSite other, Response answer) {
        String body = answer.asString().replace("/tenants/" + other.tenant().slug(), "");
        return body.contains(other.tenant().slug()) || body.contains("theirs");
    }

    private static Route find(ApiDocument api, String route) {
        return api.routes().stream()
                .filter(one -> one.route().equals(route))
                .findFirst()
                .orElseThrow(() -> new AssertionError(route + " has a row in docs/authorisation.md, but is no route"));
    }

    private static String type(Response answer) {
        String content = answer.contentType();
        return content != null && content.contains("problem+json") ? answer.path("type") : "";
    }

    private static String shown(Response answer) {
        String body = answer.asString();
        return answer.statusCode() + " " + body.substring(0, Math.min(body.length(), 300));
    }
}
