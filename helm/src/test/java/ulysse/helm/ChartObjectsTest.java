package ulysse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartObjectsTest {

    @Test
    void the_chart_should_pass_strict_lint() {
        var result = Chart.lint();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @Test
    void full_values_should_render_every_kind() {
        assertThat(Chart.render("full").objects())
                .extracting(object -> object.path("kind").asText())
                .contains(
                        "Deployment",
                        "Service",
                        "Ingress",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "ServiceAccount",
                        "ConfigMap");
    }

    @Test
    void one_replica_should_have_no_disruption_budget_because_it_would_block_every_drain() {
        assertThat(Chart.render("minimal").ofKind("PodDisruptionBudget")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void names_should_be_unique(String values) {
        assertThat(Chart.render(values).objects()).extracting(Rendered::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void each_selector_should_select_the_pods_of_exactly_one_program(String values) {
        Rendered rendered = Chart.render(values);
        for (JsonNode object : rendered.objects()) {
            JsonNode selector = selector(object);
            if (!selector.isMissingNode()) {
                assertThat(selected(rendered, selector))
                        .as(Rendered.name(object))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void a_deployment_should_select_its_own_pods(String values) {
        Rendered rendered = Chart.render(values);
        for (JsonNode deployment : rendered.ofKind("Deployment")) {
            assertThat(selected(rendered, deployment.at("/spec/selector/matchLabels")))
                    .containsExactly(Rendered.name(deployment));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void probes_services_and_policies_should_name_ports_that_a_container_opens(String values) {
        Rendered rendered = Chart.render(values);
        for (JsonNode deployment : rendered.ofKind("Deployment")) {
            JsonNode container = Rendered.container(deployment);
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(ports(container))
                        .as(probe)
                        .contains(container.path(probe).at("/httpGet/port").asText());
            }
        }
        for (JsonNode object : rendered.objects()) {
            portsOf(object)
                    .forEach(port -> assertThat(openPorts(rendered, selector(object)))
                            .as(Rendered.name(object))
                            .contains(port));
        }
    }

    @Test
    void each_path_of_the_ingress_should_lead_to_a_port_of_a_rendered_service() {
        Rendered rendered = Chart.render("full");
        JsonNode paths = rendered.ofKind("Ingress").getFirst().at("/spec/rules/0/http/paths");

        assertThat(Rendered.stream(paths)).isNotEmpty().allSatisfy(path -> {
            JsonNode target = path.at("/backend/service");
            assertThat(Rendered.stream(
                            service(rendered, target.path("name").asText()).at("/spec/ports")))
                    .extracting(port -> port.path("name").asText())
                    .contains(target.at("/port/name").asText());
        });
    }

    @Test
    void health_and_metrics_should_not_be_reached_through_the_ingress() {
        Rendered rendered = Chart.render("full");
        JsonNode paths = rendered.ofKind("Ingress").getFirst().at("/spec/rules/0/http/paths");
        String target = Rendered.stream(paths)
                .filter(path -> path.path("path").asText().equals("/q"))
                .map(path -> path.at("/backend/service/name").asText())
                .findFirst()
                .orElseThrow();

        assertThat(service(rendered, target).at("/spec/selector").isMissingNode())
                .isTrue();
    }

    @Test
    void the_ssh_service_should_keep_the_address_of_the_client() {
        JsonNode service = service(Chart.render("minimal"), "test-gateway");

        assertThat(service.at("/spec/type").asText()).isEqualTo("LoadBalancer");
        assertThat(service.at("/spec/externalTrafficPolicy").asText()).isEqualTo("Local");
    }

    @Test
    void the_gateway_should_reach_the_panel_by_its_service() {
        Rendered rendered = Chart.render("full");
        String address = Rendered.variable(rendered.deployment("ssh-gateway"), "ULYSSE_PANEL_ADDRESS");

        assertThat(address).isEqualTo("ulysse-backend:9443");
        assertThat(rendered.ofKind("Service")).anySatisfy(service -> {
            assertThat(service.at("/metadata/name").asText()).isEqualTo("ulysse-backend");
            assertThat(service.at("/spec/ports/1/port").asInt()).isEqualTo(9443);
        });
    }

    private static JsonNode service(Rendered rendered, String name) {
        return rendered.ofKind("Service").stream()
                .filter(one -> one.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Service " + name));
    }

    private static JsonNode selector(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Service" -> object.at("/spec/selector");
            case "NetworkPolicy" -> object.at("/spec/podSelector/matchLabels");
            case "PodDisruptionBudget", "Deployment" -> object.at("/spec/selector/matchLabels");
            default -> object.path("nothing selected");
        };
    }

    private static List<String> selected(Rendered rendered, JsonNode selector) {
        var wanted = Rendered.labels(selector).entrySet();
        assertThat(wanted).isNotEmpty();
        return rendered.ofKind("Deployment").stream()
                .filter(deployment -> Rendered.labels(Rendered.pod(deployment).at("/metadata/labels"))
                        .entrySet()
                        .containsAll(wanted))
                .map(Rendered::name)
                .toList();
    }

    private static Set<String> openPorts(Rendered rendered, JsonNode selector) {
        var owners = selected(rendered, selector);
        return rendered.ofKind("Deployment").stream()
                .filter(deployment -> owners.contains(Rendered.name(deployment)))
                .flatMap(deployment -> ports(Rendered.container(deployment)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> ports(JsonNode container) {
        return Rendered.stream(container.path("ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> portsOf(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Service" ->
                Rendered.stream(object.at("/spec/ports"))
                        .filter(port -> port.has("targetPort"))
                        .map(port -> port.path("targetPort").asText())
                        .toList();
            case "NetworkPolicy" ->
                Rendered.stream(object.at("/spec/ingress"))
                        .flatMap(rule -> Rendered.stream(rule.path("ports")))
                        .map(port -> port.path("port").asText())
                        .toList();
            default -> List.of();
        };
    }
}
