package ulysse.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.Edge;
import ulysse.host.v1.Network;
import ulysse.host.v1.NetworkPlan;

class RulesetTest {
    @Test
    void the_rules_of_two_networks_should_be_these() {
        String rules = Ruleset.replace(
                "demo",
                List.of(
                        network("lan", true, List.of("10.213.0.0/24", "fd00:1::/64"), List.of("10.213.0.1")),
                        network("backup", false, List.of("10.214.0.0/24"), List.of())));
        assertThat(rules).isEqualTo("""
                        table inet ulysse_demo
                        delete table inet ulysse_demo
                        table inet ulysse_demo {
                        	chain input {
                        		type filter hook input priority filter; policy accept;
                        		iifname "ul2a9751*" ct state established,related accept
                        		iifname "ul2a9751*" icmp type echo-request accept
                        		iifname "ul2a9751*" icmpv6 type { echo-request, nd-neighbor-solicit, nd-neighbor-advert } accept
                        		iifname "ul2a9751*" ip saddr { 10.213.0.0/24 } ip daddr { 10.213.0.1 } meta l4proto { tcp, udp } th dport 53 accept
                        		iifname "ul2a9751*" drop
                        	}
                        	chain forward {
                        		type filter hook forward priority filter; policy accept;
                        		iifname "ul2a9751*" ip daddr 169.254.0.0/16 drop
                        		ct state established,related accept
                        		ip saddr { 10.213.0.0/24 } ip daddr { 10.213.0.0/24 } accept
                        		ip6 saddr { fd00:1::/64 } ip6 daddr { fd00:1::/64 } accept
                        		ip saddr { 10.214.0.0/24 } ip daddr { 10.214.0.0/24 } accept
                        		ip daddr { 10.213.0.0/24 } drop
                        		ip saddr { 10.213.0.0/24 } ip daddr { 10.214.0.0/24 } drop
                        		ip6 daddr { fd00:1::/64 } drop
                        		ip saddr { 10.214.0.0/24 } ip daddr { 10.213.0.0/24 } drop
                        	}
                        	chain postrouting {
                        		type nat hook postrouting priority srcnat; policy accept;
                        		ip saddr { 10.213.0.0/24 } ip daddr != { 10.213.0.0/24 } masquerade
                        		ip6 saddr { fd00:1::/64 } ip6 daddr != { fd00:1::/64 } masquerade
                        	}
                        }
                        """);
    }

    @Test
    void a_plan_without_networks_should_still_shut_the_hosts_door() {
        assertThat(Ruleset.replace("demo", List.of())).contains("iifname \"ul2a9751*\" drop");
    }

    @Test
    void no_name_of_a_network_should_get_into_the_rules() {
        assertThat(Ruleset.replace(
                        "demo", List.of(network("x } flush ruleset", true, List.of("10.0.0.0/24"), List.of()))))
                .doesNotContain("flush");
    }

    @Test
    void a_cards_name_should_fit_the_kernel_and_begin_as_the_rules_say() {
        String name = CardNames.card("abcdefghijkl", new ContextId(ContextId.LAST), 7);
        assertThat(name).startsWith(CardNames.prefix("abcdefghijkl")).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void networks_that_overlap_should_be_refused() {
        NetworkPlan plan = NetworkPlan.newBuilder()
                .addNetworks(message("a").addSubnets("10.0.0.0/16"))
                .addNetworks(message("b").addSubnets("10.0.7.0/24"))
                .build();
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> PlanReader.read(plan))
                .withMessageContaining("10.0.7.0/24");
    }

    private static Network.Builder message(String name) {
        return Network.newBuilder().setName(name).setMode(Network.Mode.ROUTED);
    }

    private static RoutedNetwork network(String name, boolean masquerade, List<String> subnets, List<String> dns) {
        return new RoutedNetwork(
                name,
                masquerade,
                subnets.stream().map(Edge::subnet).toList(),
                dns.stream().map(Edge::address).toList());
    }
}
