package ulysse.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.213.0.0/24 dev br0, true",
        "10.213.0.7 dev veth1, true",
        "10.0.0.0/8 via 192.0.2.1, true",
        "10.213.1.0/24 dev br0, false",
        "10.21.0.0/16 dev br0, false",
        "192.168.0.0/16 dev eth1, false",
        "default via 10.213.0.1 dev eth0, false"
    })
    void a_subnet_is_taken_when_a_route_leads_into_it(String route, boolean taken) {
        assertThat(LocalNetwork.covers(route, "10.213.0")).isEqualTo(taken);
    }

    @Test
    void a_wildcard_should_be_shown_as_an_address_of_this_machine() {
        assertThat(LocalNetwork.addressFor("0.0.0.0")).matches("[0-9.]+").isNotEqualTo("0.0.0.0");
        assertThat(LocalNetwork.addressFor("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
