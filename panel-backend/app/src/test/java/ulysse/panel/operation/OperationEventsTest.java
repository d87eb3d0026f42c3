package ulysse.panel.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.host.HostFailure;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

@QuarkusTest
@WithTestResource(TestStack.class)
class OperationEventsTest {
    @Inject
    TestSites sites;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // filled by Quarkus
    URI panel;

    @Test
    void a_watcher_should_see_the_operation_until_it_ends() throws Exception {
        TestSite site = sites.create();
        site.host().silent("not yet");
        String operation = site.order("web1").path("operation.id");
        Thread.ofVirtual().start(() -> {
            pause();
            site.host().silent(null);
        });
        List<JsonNode> seen = watch(site, operation);
        assertThat(seen.getFirst().path("state").asText()).isIn("pending", "running");
        assertThat(seen.getLast().path("state").asText()).isEqualTo("succeeded");
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(seen.getLast().path("steps"))
                .allMatch(step -> step.path("state").asText().equals("done"));
    }

    @Test
    void a_failure_should_reach_the_watcher_with_its_cause() throws Exception {
        TestSite site = sites.create();
        site.host().failAt("create", 100, new HostFailure(HostFailure.Kind.FAILED, "create: no space left"));
        List<JsonNode> seen = watch(site, site.order("web1").path("operation.id"));
        assertThat(seen.getLast().path("state").asText()).isEqualTo("failed");
        assertThat(seen.getLast().path("error").path("detail").asText()).contains("no space left");
    }

    @Test
    void an_operation_that_ended_should_be_told_once() throws Exception {
        TestSite site = sites.create();
        String id = site.ready("web1");
        String operation = site.get("/operations?vserver=" + id).path("items[0].id");
        assertThat(watch(site, operation)).hasSize(1);
    }

    @Test
    void the_events_of_others_should_not_be_found() {
        TestSite site = sites.create();
        String operation = site.order("web1").path("operation.id");
        String stranger = sites.create().tenant().owner();
        Call.as(stranger)
                .get(site.path("/operations/" + operation + "/events"))
                .then()
                .statusCode(404);
        site.get("/operations/" + UUID.randomUUID() + "/events").then().statusCode(404);
    }

    private List<JsonNode> watch(TestSite site, String operation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(panel.resolve(site.path("/operations/" + operation + "/events")))
                .header("Authorization", Bearer.of(site.tenant().owner()))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(60))
                .build();
        List<JsonNode> seen = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<java.util.stream.Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            List<String> lines = response.body().toList();
            assertThat(lines).contains("event:operation");
            for (String line : lines) {
                if (line.startsWith("data:")) {
                    seen.add(json.readTree(line.substring("data:".length())));
                }
            }
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
