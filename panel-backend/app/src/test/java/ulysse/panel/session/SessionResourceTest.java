package ulysse.panel.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class SessionResourceTest {

    @Test
    void a_newcomer_should_be_known_at_first_sight_and_belong_to_no_tenant() {
        given().header("Authorization", Bearer.of("newcomer"))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(Bearer.id("newcomer").toString()))
                .body("person.username", equalTo("newcomer"))
                .body("person.email", equalTo("newcomer@example.org"))
                .body("staff", nullValue())
                .body("tenants", empty())
                .body("ssh.port", equalTo(2222));
    }

    @Test
    void staff_should_be_told_which_kind_they_are() {
        given().header("Authorization", Bearer.of("staff"))
                .get("/api/v1/session")
                .then()
                .body("staff", equalTo("staff"));
        given().header("Authorization", Bearer.of("staff-admin"))
                .get("/api/v1/session")
                .then()
                .body("staff", equalTo("staff-admin"));
    }
}
