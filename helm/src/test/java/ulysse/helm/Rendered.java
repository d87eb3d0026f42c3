package ulysse.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The Kubernetes objects that a rendering gave. */
record Rendered(List<JsonNode> objects) {

    List<JsonNode> ofKind(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    JsonNode deployment(String program) {
        return ofKind("Deployment").stream()
                .filter(deployment ->
                        container(deployment).path("name").asText().equals(program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Deployment of " + program));
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template");
    }

    static JsonNode container(JsonNode deployment) {
        return pod(deployment).path("spec").path("containers").path(0);
    }

    static String name(JsonNode object) {
        return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
    }

    static Map<String, String> labels(JsonNode labels) {
        Map<String, String> map = new TreeMap<>();
        labels.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    static Set<String> environment(JsonNode deployment) {
        return stream(container(deployment).path("env"))
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String variable(JsonNode deployment, String name) {
        return stream(container(deployment).path("env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no variable " + name));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
