package ulysse.panel.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The portal's client is generated from the committed document, so it must be the one that runs. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../../tenant-portal/openapi.yaml");
    private static final Path RUNNING = Path.of("target/openapi.yaml");

    @Test
    void the_committed_document_should_be_the_running_one() throws IOException {
        String running = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(RUNNING, running);
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertThat(committed)
                .as(
                        "the API changed: copy panel-backend/app/%s to tenant-portal/openapi.yaml and generate the client",
                        RUNNING)
                .isEqualTo(running);
    }
}
