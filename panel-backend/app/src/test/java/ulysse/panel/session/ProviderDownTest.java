package ulysse.panel.session;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.panel.platform.TestStack;

/** The panel lives on without its identity provider, and says so to those who want to sign in. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = TestStack.PROVIDER_DOWN, value = "yes"))
class ProviderDownTest {

    static Stream<Arguments> whoNeedsTheProvider() {
        return Stream.of(
                Arguments.of(
                        "a bearer",
                        "/api/v1/session",
                        with(request -> request.header("Authorization", "Bearer " + someToken()))),
                Arguments.of("a cookie", "/api/v1/session", with(request -> request.cookie("q_session", "x"))),
                Arguments.of("signing in", "/login?returnTo=/", with(request -> request)));
    }

    private static UnaryOperator<RequestSpecification> with(UnaryOperator<RequestSpecification> credentials) {
        return credentials;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whoNeedsTheProvider")
    void should_be_told_to_come_back(String who, String path, UnaryOperator<RequestSpecification> credentials) {
        credentials
                .apply(given())
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:ulysse:problem:access/identity-provider-down"));
    }

    @Test
    void the_panel_should_stay_ready() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    /** Of the right form; nobody can tell whether it is genuine. */
    private static String someToken() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(UTF_8))
                + "."
                + encoder.encodeToString("{\"sub\":\"s\",\"exp\":4102444800}".getBytes(UTF_8))
                + "."
                + encoder.encodeToString(new byte[256]);
    }
}
