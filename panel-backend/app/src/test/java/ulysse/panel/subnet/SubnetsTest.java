package ulysse.panel.subnet;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class SubnetsTest extends SubnetCalls {
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
}
