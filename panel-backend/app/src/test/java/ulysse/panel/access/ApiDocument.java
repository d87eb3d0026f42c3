package ulysse.panel.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The API's own description, as the running panel gives it. */
record ApiDocument(List<Route> routes) {

    private static final String BASE = "/api/v1";

    /** A value that a request carries. */
    record Field(String place, String name, JsonNode schema, boolean required) {}

    /** A route with all that a request to it may carry; the path is below the base. */
    record Route(String method, String path, List<Field> fields) {

        String route() {
            return method + " " + path;
        }

        String address() {
            return BASE + path;
        }

        Stream<Field> in(String place) {
            return fields.stream().filter(field -> field.place().equals(place));
        }
    }

    static ApiDocument read() throws JsonProcessingException {
        String text = given().accept("application/json").get("/q/openapi").asString();
        JsonNode document = new ObjectMapper().readTree(text);
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                routes.add(new Route(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey().substring(BASE.length()),
                        fields(document, operation.getValue())));
            }
        }
        return new ApiDocument(routes);
    }

    private static List<Field> fields(JsonNode document, JsonNode operation) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            fields.add(new Field(
                    parameter.get("in").asText(),
                    parameter.get("name").asText(),
                    resolved(document, parameter.get("schema")),
                    parameter.path("required").asBoolean()));
        }
        JsonNode body = resolved(
                document,
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
        for (Map.Entry<String, JsonNode> property : body.path("properties").properties()) {
            boolean required = Stream.of(body.path("required"))
                    .flatMap(names -> java.util.stream.StreamSupport.stream(names.spliterator(), false))
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            fields.add(new Field("body", property.getKey(), resolved(document, property.getValue()), required));
        }
        return fields;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asText().substring(1));
    }
}
