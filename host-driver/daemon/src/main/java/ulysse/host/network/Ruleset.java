package ulysse.host.network;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The nftables text of one installation: one table, replaced as a whole in one transaction. Everything in it is written from
 * parsed addresses; no name of a network gets in.
 *
 * <p>What it holds to:
 * <ul>
 *   <li>a vserver reaches none of the host's own services, by whatever address of its card, only answers to what the host itself
 *       began, echo replies, and DNS on the servers that the plan names;
 *   <li>a vserver reaches its own network and, masqueraded where the plan says so, the outside, but no other network and no
 *       link-local address, where clouds keep their machines' secrets;
 *   <li>the outside begins no conversation with a masqueraded network.
 * </ul>
 * That a vserver uses no address but its own is Incus's work: each card has a strict reverse-path filter.
 */
final class Ruleset {
    private Ruleset() {}

    static String tableName(String installation) {
        return "ulysse_" + installation;
    }

    /** For {@code nft -f -}: removes the table if it is there, and makes it as the networks say. */
    static String replace(String installation, List<RoutedNetwork> networks) {
        String table = "table inet " + tableName(installation);
        return "%s\ndelete %s\n%s {\n%s}\n".formatted(table, table, table, body(installation, networks));
    }

    static String remove(String installation) {
        String table = "table inet " + tableName(installation);
        return "%s\ndelete %s\n".formatted(table, table);
    }

    private static String body(String installation, List<RoutedNetwork> networks) {
        String cards = "iifname \"%s*\"".formatted(CardNames.prefix(installation));
        StringBuilder text = new StringBuilder();
        text.append("\tchain input {\n\t\ttype filter hook input priority filter; policy accept;\n");
        input(text, cards, networks);
        text.append("\t}\n\tchain forward {\n\t\ttype filter hook forward priority filter; policy accept;\n");
        text.append("\t\t%s ip daddr 169.254.0.0/16 drop\n".formatted(cards));
        text.append("\t\tct state established,related accept\n");
        networks.forEach(network -> eachFamily(
                network,
                (family, own) ->
                        text.append("\t\t%s saddr %s %s daddr %s accept\n".formatted(family, own, family, own))));
        networks.forEach(network -> forward(text, network, networks));
        text.append("\t}\n\tchain postrouting {\n\t\ttype nat hook postrouting priority srcnat; policy accept;\n");
        networks.stream()
                .filter(RoutedNetwork::masquerade)
                .forEach(network -> eachFamily(
                        network,
                        (family, own) -> text.append(
                                "\t\t%s saddr %s %s daddr != %s masquerade\n".formatted(family, own, family, own))));
        return text.append("\t}\n").toString();
    }

    private static void input(StringBuilder text, String cards, List<RoutedNetwork> networks) {
        text.append("\t\t%s ct state established,related accept\n".formatted(cards));
        text.append("\t\t%s icmp type echo-request accept\n".formatted(cards));
        text.append("\t\t%s icmpv6 type { echo-request, nd-neighbor-solicit, nd-neighbor-advert } accept\n"
                .formatted(cards));
        networks.forEach(network -> eachFamily(network, (family, own) -> {
            String dns = set(network.dnsServers(), ofFamily(family));
            if (!dns.isEmpty()) {
                text.append("\t\t%s %s saddr %s %s daddr %s meta l4proto { tcp, udp } th dport 53 accept\n"
                        .formatted(cards, family, own, family, dns));
            }
        }));
        text.append("\t\t%s drop\n".formatted(cards));
    }

    private static void forward(StringBuilder text, RoutedNetwork network, List<RoutedNetwork> all) {
        eachFamily(network, (family, own) -> {
            if (network.masquerade()) {
                text.append("\t\t%s daddr %s drop\n".formatted(family, own));
            }
            String others = set(
                    all.stream()
                            .filter(other -> other != network)
                            .flatMap(other -> other.subnets().stream())
                            .toList(),
                    ofFamily(family));
            if (!others.isEmpty()) {
                text.append("\t\t%s saddr %s %s daddr %s drop\n".formatted(family, own, family, others));
            }
        });
    }

    private static void eachFamily(RoutedNetwork network, Rule rule) {
        for (String family : List.of("ip", "ip6")) {
            String own = set(network.subnets(), ofFamily(family));
            if (!own.isEmpty()) {
                rule.write(family, own);
            }
        }
    }

    private static Predicate<IPAddress> ofFamily(String family) {
        return family.equals("ip") ? IPAddress::isIPv4 : IPAddress::isIPv6;
    }

    /** An anonymous set, or nothing when no address is of the family. */
    private static String set(List<IPAddress> addresses, Predicate<IPAddress> family) {
        String elements = addresses.stream()
                .filter(family)
                .map(IPAddress::toCanonicalString)
                .sorted()
                .collect(Collectors.joining(", "));
        return elements.isEmpty() ? "" : "{ " + elements + " }";
    }

    private interface Rule {
        void write(String family, String own);
    }
}
