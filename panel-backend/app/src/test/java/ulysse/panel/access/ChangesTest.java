package ulysse.panel.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ulysse.panel.access.ApiDocument.Route;
import ulysse.panel.platform.TestStack;

/** What every route that changes something must accept, now and when there are more of them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ChangesTest {

    private static final String VERSION = "If-Match";
    private static final String KEY = "Idempotency-Key";

    /** They say all there is to say of a link or a mark, whatever it was before. */
    private static final Set<String> WHOLE = Set.of(
            "PUT /staff/hosts/{id}/contexts/{number}",
            "PUT /staff/subnets/{id}/addresses/{address}",
            "PUT /staff/vlans/{id}/hosts/{hostId}",
            "PUT /staff/vlans/{id}/tenants/{slug}");

    /** Asks only, and changes nothing. */
    private static final String DRY_RUN = "POST /staff/placement";

    @Test
    void every_change_should_have_to_say_which_version_it_has_seen() throws IOException {
        assertThat(routes("PUT", "PATCH").filter(route -> !WHOLE.contains(route.route())))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.in("header"))
                        .as(route.route())
                        .anyMatch(header -> header.name().equals(VERSION) && header.required()));
    }

    @Test
    void every_creation_and_action_should_be_safe_to_send_twice() throws IOException {
        assertThat(routes("POST").filter(route -> !route.route().equals(DRY_RUN)))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.in("header"))
                        .as(route.route())
                        .anyMatch(header ->
                                header.name().equals(KEY) || header.name().equals(VERSION)));
    }

    private static Stream<Route> routes(String... methods) throws IOException {
        return ApiDocument.read().routes().stream()
                .filter(route -> Set.of(methods).contains(route.method()));
    }
}
