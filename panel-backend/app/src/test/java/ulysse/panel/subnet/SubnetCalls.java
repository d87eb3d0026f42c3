package ulysse.panel.subnet;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import ulysse.panel.platform.Call;
import ulysse.panel.vlan.Vlans;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** A network of a site of its own, and how staff ask for its subnets. */
abstract class SubnetCalls {
    static final String PATH = "/api/v1/staff/subnets";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    TestSites sites;

    @Inject
    Vlans vlans;

    TestSite site;
    String vlan;

    /** Three numbers of a /24 that no other test uses. */
    String net;

    @BeforeEach
    void site() {
        site = sites.create();
        vlan = vlans.find(site.network()).orElseThrow().id().value().toString();
        net = "10.240." + COUNT.incrementAndGet();
    }

    String onlySubnet() {
        return Call.as("staff").get(PATH + "?vlan=" + vlan).path("items[0].id");
    }

    String created(String cidr) {
        return create(cidr, null, null).then().statusCode(201).extract().path("id");
    }

    Response create(String cidr, @Nullable String gateway, @Nullable Integer handsOut) {
        Map<String, Object> body = new HashMap<>(Map.of("vlan", vlan, "cidr", cidr));
        body.put("gateway", gateway);
        body.put("handsOut", handsOut);
        return admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH);
    }

    static Response change(String id, String version, @Nullable String gateway) {
        Map<String, Object> body = new HashMap<>();
        body.put("gateway", gateway);
        return admin().header("If-Match", "\"" + version + "\"").body(body).patch(PATH + "/" + id);
    }

    static Response range(String id, String first, String last) {
        return admin().body(Map.of("first", first, "last", last, "purpose", "reserved", "note", "kept"))
                .post(PATH + "/" + id + "/ranges");
    }

    static Response mark(String id, String address, String state) {
        return admin().body(Map.of("state", state, "note", "kept")).put(PATH + "/" + id + "/addresses/" + address);
    }

    static RequestSpecification admin() {
        return Call.as("staff-admin");
    }
}
