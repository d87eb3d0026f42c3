package ulysse.panel.subnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class SubnetMapTest extends SubnetCalls {
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
        String prefix = "fd00:" + net.replaceFirst(".*\\.", "1");
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
}
