package ulysse.panel.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every refusal has the same shape and says nothing of our insides. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ProblemsTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void no_token_should_be_a_401_and_no_redirect() {
        given().redirects()
                .follow(false)
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:ulysse:problem:access/not-signed-in"))
                .body("status", equalTo(401))
                .body("instance", equalTo("/api/v1/session"));
    }

    @Test
    void a_bad_token_should_be_a_401() {
        String good = Bearer.of("demo-owner");
        for (String bad : new String[] {
            "Bearer nonsense",
            "Bearer ",
            good.substring(0, good.length() - 6) + "AAAAAA",
            Bearer.of("demo-owner", Map.of("aud", "another-client")),
            Bearer.of("demo-owner", Map.of("iss", "http://elsewhere")),
            Bearer.of("demo-owner", Map.of("expired", "yes")),
            Bearer.of("demo-owner", Map.of("sub", "not-a-uuid"))
        }) {
            given().header("Authorization", bad)
                    .get("/api/v1/session")
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM);
        }
    }

    @Test
    void an_unknown_route_should_be_a_404_problem() {
        Call.as("demo-owner")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:ulysse:problem:request/no-such-route"));
    }

    @Test
    void a_wrong_method_should_be_a_405_problem() {
        Call.as("demo-owner").put("/api/v1/ssh-keys").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void a_wrong_media_type_should_be_a_415_problem() {
        Call.as("demo-owner")
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void an_answer_that_is_not_json_should_be_a_406_problem() {
        Call.as("demo-owner")
                .accept("image/png")
                .get("/api/v1/session")
                .then()
                .statusCode(406)
                .contentType(PROBLEM);
    }

    @Test
    void an_id_that_is_none_should_be_a_404_problem() {
        Call.as("demo-owner")
                .delete("/api/v1/ssh-keys/1")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void a_missing_field_should_be_named() {
        Call.as("demo-owner")
                .body("{\"label\":\"\"}")
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", equalTo(java.util.List.of("label", "publicKey")));
    }

    @Test
    void an_unknown_field_should_be_named() {
        Call.as("demo-owner")
                .body("{\"label\":\"x\",\"publicKey\":\"y\",\"admin\":true}")
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("admin"));
    }

    @Test
    void a_control_character_should_be_refused_wherever_it_stands() {
        for (String character :
                new String[] {"\\u0000", "\\n", "\\r", "\\u001b", "\\u007f", "\\u009b", "\\u2028", "\\u202e", "\\ud800"
                }) {
            Call.as("demo-owner")
                    .body("{\"label\":\"a%sb\",\"publicKey\":\"y\"}".formatted(character))
                    .post("/api/v1/ssh-keys")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("label"))
                    .body("errors[0].message", containsString("control character"));
        }
        Call.as("demo-owner")
                .urlEncodingEnabled(false)
                .get("/api/v1/tenants/a%0Ab")
                .then()
                .statusCode(400);
        Call.as("demo-owner")
                .urlEncodingEnabled(false)
                .get("/api/v1/ssh-keys?after=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void a_body_too_large_should_be_refused() {
        Call.as("demo-owner")
                .body("{\"label\":\"%s\",\"publicKey\":\"y\"}".formatted("a".repeat(300_000)))
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(413);
    }

    @Test
    void json_of_great_depth_should_be_refused_calmly() {
        Call.as("demo-owner")
                .body("{\"label\":" + "[".repeat(100_000))
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void every_answer_should_carry_the_security_headers() {
        for (String path : new String[] {"/api/v1/session", "/api/v1/nothing", "/q/health/ready"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
        given().get("/api/v1/session").then().header("Cache-Control", "no-store");
    }

    @Test
    void no_problem_should_name_a_class_of_ours() {
        String body = Call.as("demo-owner")
                .body("{\"label\":{},\"publicKey\":[]}")
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(400)
                .body("detail", not(containsString("ulysse.")))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Exception").doesNotContain("jackson").doesNotContain("java");
    }
}
