package ulysse.panel.address;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vlan.VlanView;
import ulysse.panel.vlan.Vlans;
import ulysse.panel.vserver.Eventually;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** What the staff see of addresses and of their past. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AddressListsTest {
    @Inject
    TestSites sites;

    @Inject
    Vlans vlans;

    private TestSite site;
    private VlanView vlan;

    @BeforeEach
    void site() {
        site = sites.create();
        vlan = vlans.find(site.network()).orElseThrow();
    }

    @Test
    void addresses_should_be_narrowed_to_a_network() {
        site.order("web1").then().statusCode(202);
        site.order("web2").then().statusCode(202);
        addresses("vlan=" + vlan.id().value() + "&state=assigned")
                .then()
                .body("items.owner.name", equalTo(List.of("web1", "web2")))
                .body("items.owner.tenant", everyItem(equalTo(site.tenant().slug())))
                .body("items.vlan.name", everyItem(equalTo(site.network())))
                .body("items.addressSpace.name", everyItem(equalTo("tests")));
        addresses("vlan=" + vlan.id().value() + "&sort=-address&state=assigned")
                .then()
                .body("items.owner.name", equalTo(List.of("web2", "web1")));
        addresses("vlan=" + vlan.id().value()).then().body("items", hasSize(5));
        addresses("tenant=" + site.tenant().slug() + "&sort=-since")
                .then()
                .body("items.owner.name", equalTo(List.of("web2", "web1")));
        addresses("tenant=nobody").then().body("items", hasSize(0));
        addresses("space=" + vlan.addressSpace() + "&limit=200")
                .then()
                .body("items.state", everyItem(not(equalTo("free"))));
        addresses("vlan=" + vlan.id().value() + "&state=free&limit=200").then().body("items", hasSize(200));
    }

    @Test
    void an_address_should_be_found_by_itself_and_by_a_range() {
        site.order("web1").then().statusCode(202);
        String address =
                addresses("vlan=" + vlan.id().value() + "&state=assigned").path("items[0].address");
        addresses("space=" + vlan.addressSpace() + "&q=" + address)
                .then()
                .body("items.address", equalTo(List.of(address)))
                .body("items[0].prefix", equalTo(address + "/32"));
        addresses("q=" + address.replaceFirst("[0-9]+$", "0/24") + "&space=" + vlan.addressSpace())
                .then()
                .body("items", hasSize(4));
        addresses("q=" + address + "&vlan=" + sites.create().hostId()).then().body("items", hasSize(0));
        addresses("q=everything").then().statusCode(400).body("errors[0].field", equalTo("q"));
    }

    @Test
    void the_past_of_an_address_should_be_kept() {
        String id = site.ready("web1");
        String address = site.vserver(id).path("addresses[0]");
        String since = history("vserver=" + id).path("items[0].assignedAt");
        history("space=" + vlan.addressSpace() + "&address=" + address)
                .then()
                .body("items", hasSize(1))
                .body("items[0].vserver.name", equalTo("web1"))
                .body("items[0].releasedAt", nullValue());
        site.delete(id).then().statusCode(202);
        Eventually.is(
                404,
                () -> site.vserver(id).path("state").equals("deleted")
                        ? 404
                        : site.vserver(id).statusCode());
        history("tenant=" + site.tenant().slug()).then().body("items[0].releasedAt", notNullValue());
        history("tenant=" + site.tenant().slug() + "&at=" + since).then().body("items", hasSize(1));
        history("tenant=" + site.tenant().slug() + "&at=2020-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        history("at=yesterday").then().statusCode(400).body("errors[0].field", equalTo("at"));
        history("address=10.0.0.0/8").then().statusCode(400).body("errors[0].field", equalTo("address"));
    }

    private static Response addresses(String query) {
        return Call.as("staff").get("/api/v1/staff/addresses?" + query);
    }

    private static Response history(String query) {
        return Call.as("staff").get("/api/v1/staff/address-history?" + query);
    }
}
