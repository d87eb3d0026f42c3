package ulysse.panel.subnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vlan.Vlans;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

@QuarkusTest
@WithTestResource(TestStack.class)
class SubnetsTest {
    private static final String PATH = "/api/v1/staff/subnets";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    TestSites sites;

    @Inject
    Vlans vlans;

    private TestSite site;
    private String vlan;

    /** Three numbers of a /24 that no other test uses. */
    private String net;

    @BeforeEach
    void site() {
        site = sites.create();
        vlan = vlans.find(site.network()).orElseThrow().id().value().toString();
        net = "10.240." + COUNT.incrementAndGet();
    }

    @Test
    void staff_should_make_change_and_take_away_a_subnet() {
        String id = create(net + ".0/28", net + ".1", null)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("vlan.name", equalTo(site.network()))
                .body("addressSpace.name", equalTo("tests"))
                .body("family", equalTo(4))
                .body("handsOut", equalTo(32))
                .body("total", equalTo("16"))
                .body("held", equalTo("3"))
                .body("used", equalTo(0))
                .extract()
                .path("id");
        change(id, "1", net + ".14").then().statusCode(200).body("gateway", equalTo(net + ".14"));
        change(id, "1", null).then().statusCode(412);
        change(id, "2", null)
                .then()
                .statusCode(200)
                .body("gateway", nullValue())
                .body("held", equalTo("2"));
        Call.as("staff").get(PATH + "/" + id).then().statusCode(200).body("version", equalTo(3));
        admin().delete(PATH + "/" + id).then().statusCode(204);
        Call.as("staff").get(PATH + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "%s.1/28  | -       | -   | cidr",
                "hello    | -       | -   | cidr",
                "%s.0/28  | %s.16   | -   | gateway",
                "%s.0/28  | %s.15   | -   | gateway",
                "%s.0/28  | fd00::1 | -   | gateway",
                "%s.0/28  | -       | 30  | handsOut",
                "fd00::/64| -       | 56  | handsOut"
            })
    void a_subnet_that_makes_no_sense_should_be_refused(
            String cidr, @Nullable String gateway, @Nullable Integer handsOut, String field) {
        create(cidr.replace("%s", net), gateway == null ? null : gateway.replace("%s", net), handsOut)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "11.1.%s.0/31     | -  | 2                         | 0",
                "11.1.%s.4/30     | -  | 4                         | 2",
                "11.1.%s.128/32   | -  | 1                         | 0",
                "12.0.0.0/8       | -  | 16777216                  | 2",
                "fd01:%s::/127    | -  | 2                         | 0",
                "fd02:%s::/126    | -  | 4                         | 1",
                "fd03:%s::/48     | -  | 1208925819614629174706176 | 1",
                "fd04:%s::/48     | 64 | 65536                     | 0"
            })
    void a_subnet_may_have_any_size(String cidr, @Nullable Integer handsOut, String total, String held) {
        create(cidr.replace("%s", net.replaceFirst(".*\\.", "")), null, handsOut)
                .then()
                .statusCode(201)
                .body("total", equalTo(total))
                .body("held", equalTo(held));
    }

    @Test
    void a_subnet_should_overlap_no_other_one_of_its_space() {
        create(net + ".0/25", null, null).then().statusCode(201);
        create(net + ".0/25", null, null).then().statusCode(409).body("type", containsString("address/overlap"));
        create(net + ".64/26", null, null).then().statusCode(409);
        create(net + ".128/25", null, null).then().statusCode(201);
    }

    @Test
    void a_subnet_in_use_should_name_its_users() {
        site.order("web1").then().statusCode(202);
        String id = onlySubnet();
        admin().delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", containsString("request/in-use"))
                .body("usersTotal", equalTo(1))
                .body("users[0].kind", equalTo("vserver"))
                .body("users[0].name", equalTo("web1"))
                .body("users[0].tenant", equalTo(site.tenant().slug()));
        Call.as("staff").get(PATH + "?vlan=" + vlan).then().body("items[0].used", equalTo(1));
    }

    @Test
    void a_range_should_be_kept_back_and_given_free_again() {
        String id = created(net + ".0/28");
        String range = range(id, net + ".4", net + ".7")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        range(id, net + ".7", net + ".8").then().statusCode(409).body("type", containsString("subnet/range-overlaps"));
        range(id, net + ".14", net + ".40").then().statusCode(400).body("type", containsString("subnet/outside"));
        range(id, net + ".9", net + ".8").then().statusCode(400);
        Call.as("staff")
                .get(PATH + "/" + id + "/ranges")
                .then()
                .body("items", hasSize(1))
                .body("items[0].first", equalTo(net + ".4"))
                .body("items[0].purpose", equalTo("reserved"));
        Call.as("staff").get(PATH + "/" + id).then().body("held", equalTo("6"));
        admin().delete(PATH + "/" + id + "/ranges/" + range).then().statusCode(204);
        admin().delete(PATH + "/" + id + "/ranges/" + range).then().statusCode(404);
        Call.as("staff").get(PATH + "/" + id).then().body("held", equalTo("2"));
    }

    @Test
    void a_range_over_addresses_in_use_should_name_their_users() {
        site.order("web1").then().statusCode(202);
        String cidr = Call.as("staff").get(PATH + "/" + onlySubnet()).path("cidr");
        range(onlySubnet(), cidr.replace(".0/24", ".0"), cidr.replace(".0/24", ".255"))
                .then()
                .statusCode(409)
                .body("users.name", hasItem("web1"));
    }

    @Test
    void one_address_should_be_kept_back_and_given_free_again() {
        String id = created(net + ".0/28");
        mark(id, net + ".5", "reserved").then().statusCode(204);
        Call.as("staff")
                .get("/api/v1/staff/addresses?state=reserved&subnet=" + id)
                .then()
                .body("items.address", equalTo(List.of(net + ".5")))
                .body("items[0].note", equalTo("kept"));
        mark(id, net + ".5", "free").then().statusCode(204);
        Call.as("staff")
                .get("/api/v1/staff/addresses?state=reserved&subnet=" + id)
                .then()
                .body("items", hasSize(0));
        mark(id, net + ".0", "reserved").then().statusCode(409);
        mark(id, net + ".16", "reserved").then().statusCode(400);
    }

    @Test
    void a_map_should_show_each_address_of_a_small_subnet() {
        String id = created(net + ".0/28");
        range(id, net + ".4", net + ".7").then().statusCode(201);
        mark(id, net + ".9", "external").then().statusCode(204);
        Response map = Call.as("staff").get(PATH + "/" + id + "/map");
        map.then().statusCode(200).body("cells", hasSize(16)).body("cells.size", everyItem(equalTo("1")));
        assertThat(map.<List<String>>path("cells.address.state"))
                .containsExactly(
                        "service",
                        "free",
                        "free",
                        "free",
                        "reserved",
                        "reserved",
                        "reserved",
                        "reserved",
                        "free",
                        "external",
                        "free",
                        "free",
                        "free",
                        "free",
                        "free",
                        "service");
        Call.as("staff")
                .get(PATH + "/" + id + "/map?within=" + net + ".8/30")
                .then()
                .body("cells.address.state", equalTo(List.of("free", "external", "free", "free")));
        Call.as("staff")
                .get(PATH + "/" + id + "/map?within=10.0.0.0/8")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("within"));
    }

    @Test
    void a_map_should_name_whose_an_address_is() {
        site.order("web1").then().statusCode(202);
        Call.as("staff")
                .get(PATH + "/" + onlySubnet() + "/map")
                .then()
                .body("cells", hasSize(256))
                .body("cells.address.findAll { it.owner != null }.owner.name", equalTo(List.of("web1")));
    }

    @Test
    void a_map_of_a_huge_subnet_should_be_cut_into_cells() {
        String prefix = "fd00:%x".formatted(1000 + COUNT.get());
        String id = create(prefix + "::/32", null, 64)
                .then()
                .statusCode(201)
                .body("total", equalTo("4294967296"))
                .extract()
                .path("id");
        range(id, prefix + "::", prefix + ":ff:ffff:ffff:ffff:ffff:ffff").then().statusCode(201);
        Call.as("staff")
                .get(PATH + "/" + id + "/map")
                .then()
                .body("cells", hasSize(256))
                .body("cells[0].size", equalTo("16777216"))
                .body("cells[0].counts.reserved", equalTo("16777216"))
                .body("cells[0].counts.free", equalTo("0"))
                .body("cells[1].first", equalTo(prefix + ":100::"))
                .body("cells[1].counts.free", equalTo("16777216"))
                .body("cells[1].address", nullValue());
        range(id, prefix + ":100::", prefix + ":100::1")
                .then()
                .statusCode(400)
                .body("type", containsString("subnet/unaligned"));
    }

    @Test
    void only_staff_administrators_should_change_subnets() {
        String id = onlySubnet();
        Call.as(site.tenant().owner()).get(PATH).then().statusCode(403);
        Call.as("staff").delete(PATH + "/" + id).then().statusCode(403);
        Call.as("staff")
                .body(Map.of("vlan", vlan, "cidr", net + ".0/28"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private String onlySubnet() {
        return Call.as("staff").get(PATH + "?vlan=" + vlan).path("items[0].id");
    }

    private String created(String cidr) {
        return create(cidr, null, null).then().statusCode(201).extract().path("id");
    }

    private Response create(String cidr, @Nullable String gateway, @Nullable Integer handsOut) {
        Map<String, Object> body = new HashMap<>(Map.of("vlan", vlan, "cidr", cidr));
        body.put("gateway", gateway);
        body.put("handsOut", handsOut);
        return admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH);
    }

    private static Response change(String id, String version, @Nullable String gateway) {
        Map<String, Object> body = new HashMap<>();
        body.put("gateway", gateway);
        return admin().header("If-Match", "\"" + version + "\"").body(body).patch(PATH + "/" + id);
    }

    private static Response range(String id, String first, String last) {
        return admin().body(Map.of("first", first, "last", last, "purpose", "reserved", "note", "kept"))
                .post(PATH + "/" + id + "/ranges");
    }

    private static Response mark(String id, String address, String state) {
        return admin().body(Map.of("state", state, "note", "kept")).put(PATH + "/" + id + "/addresses/" + address);
    }

    private static RequestSpecification admin() {
        return Call.as("staff-admin");
    }
}
