package ulysse.panel.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ulysse.panel.platform.TestStack;

/** What a browser sees: the way to the identity provider and back, the cookie, and what guards it. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BrowserTest {

    @Test
    void signing_in_should_end_at_the_page_that_was_asked_for_with_a_guarded_cookie() {
        SignedIn signedIn = signIn("/vservers?x=1");
        assertThat(signedIn.end()).isEqualTo("/vservers?x=1");
        Cookie session = signedIn.cookies().asList().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("lax");
        assertThat(session.getValue()).doesNotContain("demo-owner");
        given().cookies(signedIn.cookies())
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("person.username", equalTo("demo-owner"));
    }

    @Test
    void the_way_to_the_provider_should_use_pkce_and_a_state() {
        String location = given().redirects()
                .follow(false)
                .get("/login?returnTo=/")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(location)
                .contains("/auth?")
                .contains("code_challenge_method=S256")
                .contains("state=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/, /",
        "//evil.example/, /",
        "/\\evil.example/, /",
        "/%5Cevil.example, /%5Cevil.example",
        "javascript:alert(1), /",
        "/a//b, /",
        "/login, /",
        "/logout, /",
        "'', /",
        "/keys, /keys",
    })
    void only_pages_of_ours_should_be_returned_to(String returnTo, String expected) {
        assertThat(LocalPath.orHome(returnTo)).isEqualTo(expected);
    }

    @Test
    void a_change_by_cookie_should_need_the_header() {
        SignedIn signedIn = signIn("/");
        given().cookies(signedIn.cookies())
                .delete("/api/v1/ssh-keys/4b7a3f0e-0000-4000-8000-000000000000")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ulysse:problem:access/cross-site"));
        given().cookies(signedIn.cookies())
                .header("X-Ulysse-Request", "1")
                .delete("/api/v1/ssh-keys/4b7a3f0e-0000-4000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void a_damaged_cookie_should_be_a_401_for_the_api() {
        given().cookie("q_session", "damaged")
                .redirects()
                .follow(false)
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void whether_somebody_is_signed_in_should_be_said_without_a_refusal() {
        given().get("/api/v1/signed-in").then().statusCode(200).body("signedIn", equalTo(false));
        given().cookie("q_session", "damaged")
                .get("/api/v1/signed-in")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false));
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/signed-in")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false));
        given().cookies(signIn("/").cookies()).get("/api/v1/signed-in").then().body("signedIn", equalTo(true));
    }

    @Test
    void signing_out_should_end_the_session() {
        SignedIn signedIn = signIn("/");
        Response out =
                given().cookies(signedIn.cookies()).redirects().follow(false).get("/logout");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.header("Location")).contains("/realms/ulysse/logout");
        assertThat(out.detailedCookies().asList())
                .anyMatch(cookie -> cookie.getName().startsWith("q_session") && cookie.getMaxAge() == 0);
    }

    private record SignedIn(String end, Cookies cookies) {}

    /** Follow the redirects by hand: two servers, and the cookies are the panel's only. */
    private SignedIn signIn(String returnTo) {
        Response toProvider = given().redirects()
                .follow(false)
                .queryParam("returnTo", returnTo)
                .get("/login");
        Cookies cookies = toProvider.detailedCookies();
        Response fromProvider =
                given().redirects().follow(false).urlEncodingEnabled(false).get(toProvider.header("Location"));
        Response back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(fromProvider.header("Location"));
        Cookies session = back.detailedCookies();
        String location = back.header("Location");
        while (location.contains("/login")) {
            Response next = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .cookies(session)
                    .get(location);
            location = next.header("Location");
        }
        URI end = URI.create(location);
        String query = end.getRawQuery() == null ? "" : "?" + end.getRawQuery();
        return new SignedIn(end.getRawPath() + query, session);
    }
}
