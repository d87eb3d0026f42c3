package ulysse.panel.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.ApiDocument.Field;
import ulysse.panel.access.ApiDocument.Route;
import ulysse.panel.access.AuthorisationTable.Asker;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestKeys;
import ulysse.panel.vserver.TestSite;

/**
 * Two tenants with a vserver each, and requests to any route that would succeed if the asker may: their ids are of things
 * that are there, their bodies are as the API's description wants them.
 */
final class AuthorisationWorld {

    /** No thing has this version: who may change it is told that it has changed meanwhile, and it is there for the next. */
    private static final String OLD_VERSION = "\"987654321\"";

    private final ApiDocument api;
    private final TestSite site;
    private final String otherOwner;
    private final Map<String, String> known = new HashMap<>();
    private final Map<Asker, String> tokens = new EnumMap<>(Asker.class);

    AuthorisationWorld(ApiDocument api, TestSite site, String otherOwner) {
        this.api = api;
        this.site = site;
        this.otherOwner = otherOwner;
    }

    /** Ask as the route wants to be asked; the values given take the place of the usual ones. */
    Response ask(Asker asker, Route route, Map<String, Object> values) {
        RequestSpecification request =
                asker == Asker.NOBODY ? Call.asNobody().header("X-Ulysse-Request", "1") : Call.as(user(asker));
        route.in("path").forEach(field -> request.pathParam(field.name(), value(route, field, values)));
        route.in("query")
                .filter(field -> field.required() || field.name().equals("plan") || values.containsKey(field.name()))
                .forEach(field -> request.queryParam(field.name(), value(route, field, values)));
        route.in("header").forEach(field -> request.header(field.name(), header(field.name())));
        Map<String, Object> body = new HashMap<>();
        route.in("body")
                .filter(field -> field.required() || values.containsKey(field.name()))
                .forEach(field -> body.put(field.name(), value(route, field, values)));
        if (route.in("body").findAny().isPresent()) {
            request.body(body);
        }
        return request.request(route.method(), route.address());
    }

    private String user(Asker asker) {
        return switch (asker) {
            case NOBODY -> throw new IllegalArgumentException("nobody has no name");
            case OTHER_OWNER -> otherOwner;
            case VIEWER -> site.tenant().viewer();
            case OPERATOR -> site.tenant().operator();
            case OWNER -> site.tenant().owner();
            case STAFF -> "staff";
            case STAFF_ADMIN -> "staff-admin";
        };
    }

    private static String header(String name) {
        return name.equals("If-Match") ? OLD_VERSION : UUID.randomUUID().toString();
    }

    private Object value(Route route, Field field, Map<String, Object> values) {
        if (values.containsKey(field.name())) {
            return values.get(field.name());
        }
        return field.place().equals("path") ? id(route.path(), field.name()) : sample(field.name(), field.schema());
    }

    /** The id of a thing that is there: the first of the list that the route's beginning gives. */
    String id(String path, String parameter) {
        String before = path.substring(0, path.indexOf("/{" + parameter + "}"));
        return known.computeIfAbsent(before + " " + parameter, key -> switch (parameter) {
            case "slug" -> site.tenant().slug();
            case "hostId" -> site.hostId().toString();
            case "personId" -> Bearer.id(site.tenant().viewer()).toString();
            case "resource" -> "vservers";
            case "number" -> "399";
            case "address" -> inFirstSubnet(77);
            default -> firstOf(before);
        });
    }

    private String firstOf(String list) {
        return firstOf(list, "id");
    }

    private String firstOf(String list, String member) {
        Route route = api.routes().stream()
                .filter(one -> one.route().equals("GET " + list))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list at " + list + " to take an id from"));
        String first = ask(list.startsWith("/staff") ? Asker.STAFF : Asker.OWNER, route, Map.of())
                .path("items." + member + "[0]");
        if (first == null) {
            throw new AssertionError("nothing at " + list + " whose " + member + " could be tried");
        }
        return first;
    }

    private String inFirstSubnet(int host) {
        return firstOf("/staff/subnets", "cidr").replaceFirst("\\d+/\\d+$", String.valueOf(host));
    }

    private Object sample(String name, JsonNode schema) {
        @Nullable Object named = named(name);
        if (named != null) {
            return named;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "integer", "number" -> Math.max(1, schema.path("minimum").asInt());
            case "boolean" -> false;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> "x" + Long.toString(System.nanoTime(), 36);
        };
    }

    /** Values that a schema cannot describe. */
    private @Nullable Object named(String name) {
        return switch (name) {
            case "template" -> "debian";
            case "plan" -> "small";
            case "email" -> UUID.randomUUID() + "@example.org";
            case "publicKey" -> TestKeys.newEd25519();
            case "resource" -> "vservers";
            case "wanted" -> 1_000_000;
            case "tenant", "slug" -> site.tenant().slug();
            case "addressSpace" -> firstOf("/staff/subnets", "addressSpace.id");
            case "domain" -> firstOf("/staff/network-domains");
            case "vlan" -> firstOf("/staff/subnets", "vlan.id");
            case "host" -> site.hostId().toString();
            case "cidr" -> "172.30.%d.0/24".formatted(Math.floorMod(System.nanoTime() / 1000, 250));
            case "endpoint" -> "unix:/run/x" + System.nanoTime();
            case "engine" -> "incus";
            case "contexts" -> Map.of("first", 2, "last", 9);
            case "first", "last" -> inFirstSubnet(60);
            case "gateway" -> inFirstSubnet(1);
            case "routingTable" -> 1077;
            default -> null;
        };
    }
}
