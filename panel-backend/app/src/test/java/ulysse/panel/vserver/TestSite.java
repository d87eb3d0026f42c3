package ulysse.panel.vserver;

import static java.util.Objects.requireNonNull;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.host.HostId;
import ulysse.panel.host.InMemoryHost;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestTenants.TestTenant;

/** A tenant with quotas, a network and a host of its own, and how its people speak with the panel. */
public record TestSite(TestTenant tenant, String network, HostId hostId, InMemoryHost host) {
    public String path(String rest) {
        return "/api/v1/tenants/" + tenant.slug() + rest;
    }

    /** Send an order as the owner. */
    public Response order(String name) {
        return order(name, UUID.randomUUID().toString());
    }

    public Response order(String name, String key) {
        return order(tenant.owner(), key, Map.of("name", name, "template", "debian", "plan", "small"));
    }

    public Response order(String user, String key, Map<String, ?> body) {
        return Call.as(user).header("Idempotency-Key", key).body(body).post(path("/vservers"));
    }

    /** Send an order with these headers, for tests that send many. */
    public Response orderWith(Map<String, String> headers, String name) {
        return io.restassured.RestAssured.given()
                .headers(headers)
                .header("Idempotency-Key", name)
                .contentType("application/json")
                .body(Map.of("name", name, "template", "debian", "plan", "small"))
                .post(path("/vservers"));
    }

    /** Order and wait until it is ready; returns its id. */
    public String ready(String name) {
        String id = order(name).then().statusCode(202).extract().path("vserver.id");
        Eventually.is("running", () -> state(id));
        return requireNonNull(id);
    }

    public Response wish(String id, String verb) {
        return Call.as(tenant.owner()).post(path("/vservers/" + id + "/" + verb));
    }

    public Response delete(String id) {
        return Call.as(tenant.owner()).delete(path("/vservers/" + id));
    }

    public String state(String id) {
        return vserver(id).path("state");
    }

    public Response vserver(String id) {
        return get("/vservers/" + id);
    }

    public Response get(String rest) {
        return Call.as(tenant.owner()).get(path(rest));
    }

    /** How much of a resource is held, reserved or used, as the quota says. */
    public long held(String resource) {
        Map<String, Number> item = get("/quota").path("items.find { it.resource == '" + resource + "' }");
        return requireNonNull(item.get("used")).longValue()
                + requireNonNull(item.get("reserved")).longValue();
    }

    public InMemoryHost.Instance instance(String id) {
        return requireNonNull(host.instances().get(UUID.fromString(id)));
    }
}
