package ulysse.panel.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the API's document what is true of every route, so that no resource has to say it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchema(PROBLEM, problem());
        components.addResponse(PROBLEM, problemResponse());
        components.addSecurityScheme("bearer", bearer());
        components.addSecurityScheme("session", session());
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("bearer"),
                OASFactory.createSecurityRequirement().addScheme("session")));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    mayRefuse(operation);
                    describeHeaders(method, operation);
                }));
        Set<String> requests = requestBodies(document);
        components.getSchemas().forEach((name, schema) -> {
            if (!requests.contains(name)) {
                nothingLeftOut(schema);
            }
        });
    }

    private static Set<String> requestBodies(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(schema -> schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static void mayRefuse(Operation operation) {
        operation.setSecurity(null);
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        operation.getResponses().removeAPIResponse("400");
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
    }

    private static void describeHeaders(PathItem.HttpMethod method, Operation operation) {
        boolean replaces = method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH;
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (IfMatch.HEADER.equals(parameter.getName())) {
                parameter.setRequired(replaces);
                parameter.setDescription("the version that you saw, as its ETag says, or *");
            } else if (IdempotentCalls.HEADER.equals(parameter.getName())) {
                parameter.setDescription("your own name for this call: sent twice it is done once");
            }
        }
    }

    /** Our answers name every member, null or not; only requests may leave out what may be null. */
    private static void nothingLeftOut(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private static Schema problem() {
        Schema field = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", string())
                .addProperty("message", string())
                .required(List.of("field", "message"));
        return OASFactory.createSchema()
                .description("A refusal, RFC 9457. The type is stable; further members depend on it.")
                .addType(SchemaType.OBJECT)
                .addProperty("type", string())
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty("instance", string())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(field))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("Refused")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm, for programs");
    }

    private static SecurityScheme session() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("q_session")
                .description("The browser's session, from /login; changes need the header X-Ulysse-Request: 1");
    }
}
