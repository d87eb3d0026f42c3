package ulysse.launcher.storm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a storm rages: small pools, short quarantines and tight quotas, so that everything is taken, given back and taken
 * again many times. Two address spaces hold the same addresses. Besides, tenants whose one limit is ten vservers, and a
 * network with one address left.
 */
final class StormSite {
    static final List<String> HOSTS = List.of("h1", "h2", "h3", "h4");

    /** Tenants of the storm with the networks that were granted to them. */
    static final Map<String, List<String>> STORMY = Map.of(
            "t1", List.of("lan", "dmz"),
            "t2", List.of("lan", "dmz"),
            "t3", List.of("lan"),
            "t4", List.of("lan", "twin"),
            "t5", List.of("lan", "twin"),
            "t6", List.of("twin"));

    /** What ten vservers of the one plan hold, by the name of the resource: each is the limit of a tenant. */
    static final Map<String, Integer> TEN =
            Map.of("vservers", 10, "cpuMillis", 1_000, "memoryMib", 640, "diskMib", 2_560, "ipv4", 10, "ipv6", 10);

    /** Whose one network, of the same name, has one address left. */
    static final String LAST = "last";

    private static final Map<String, Integer> SIXTY =
            Map.of("vservers", 60, "cpuMillis", 6_000, "memoryMib", 3_840, "diskMib", 15_360, "ipv4", 60, "ipv6", 60);

    private static final Map<String, Integer> MANY = Map.of(
            "vservers",
            1_000,
            "cpuMillis",
            1_000_000,
            "memoryMib",
            1_000_000,
            "diskMib",
            1_000_000,
            "ipv4",
            1_000,
            "ipv6",
            1_000);

    private StormSite() {}

    /** Who may order and delete for a tenant. */
    static String owner(String tenant) {
        return tenant + "-owner";
    }

    /** The tenant whose limit of this resource is ten vservers. */
    static String limited(String resource) {
        return "ten-" + resource.toLowerCase(java.util.Locale.ROOT);
    }

    /** Settings of the panels, by the names of their environment. */
    static Map<String, String> settings() {
        return Map.of(
                "ULYSSE_ADDRESS_QUARANTINE", "PT2S",
                "ULYSSE_CONTEXT_QUARANTINE", "PT2S",
                "ULYSSE_RECONCILE_ATTEMPTS", "2",
                "ULYSSE_RECONCILE_FIRST_PAUSE", "PT0.2S");
    }

    /** The site file. */
    static String text(Path sockets) {
        StringBuilder site = new StringBuilder("hosts:\n");
        HOSTS.forEach(host -> site.append("""
                  - id: %s
                    name: %s
                    endpoint: "unix:%s/%s"
                    engine: incus
                    contexts: {first: 2, last: 301}
                """.formatted(id(host), host, sockets, host)));
        site.append("""
                plans:
                  - {name: small, label: {en: Small, fr: Petit}, cpuMillis: 100, memoryMib: 64, diskMib: 256}
                templates:
                  - name: none
                    version: 1
                    label: {en: None, fr: Aucun}
                    description: {en: "Nothing", fr: "Rien"}
                    image: none
                    readiness: {command: [], timeoutSeconds: 5}
                addressSpaces:
                  - {name: default}
                  - {name: other}
                vlans:
                """);
        vlan(
                site,
                "lan",
                "default",
                "h1, h2, h3, h4",
                "{cidr: 10.20.0.0/24}, {cidr: 10.20.1.0/25}, {cidr: 'fd00:20::/64'}");
        vlan(site, "dmz", "default", "h1, h2", "{cidr: 10.21.0.0/27}, {cidr: 10.21.1.0/31}, {cidr: 'fd00:21::/122'}");
        vlan(site, "twin", "other", "h3, h4", "{cidr: 10.20.0.0/25}, {cidr: 10.20.2.0/32}");
        vlan(site, "wide", "default", "h1, h2, h3, h4", "{cidr: 10.30.0.0/22}, {cidr: 'fd00:30::/64'}");
        vlan(site, LAST, "default", "h1, h2, h3, h4", "{cidr: 10.31.0.0/30, gateway: 10.31.0.1}");
        site.append("tenants:\n");
        STORMY.keySet().stream().sorted().forEach(tenant -> tenant(site, tenant, SIXTY));
        TEN.forEach((resource, limit) -> {
            Map<String, Integer> quota = new TreeMap<>(MANY);
            quota.put(resource, limit);
            tenant(site, limited(resource), quota);
        });
        tenant(site, LAST, MANY);
        return site.toString();
    }

    private static void vlan(StringBuilder site, String name, String space, String hosts, String subnets) {
        site.append("""
                  - name: %s
                    tag: null
                    mode: routed
                    masquerade: false
                    addressSpace: %s
                    dns: []
                    hosts: [%s]
                    subnets: [%s]
                    tenants: [%s]
                """.formatted(name, space, hosts, subnets, String.join(", ", granted(name))));
    }

    private static List<String> granted(String network) {
        return switch (network) {
            case LAST -> List.of(LAST);
            case "wide" ->
                TEN.keySet().stream().map(StormSite::limited).sorted().toList();
            default ->
                STORMY.keySet().stream()
                        .filter(tenant -> STORMY.getOrDefault(tenant, List.of()).contains(network))
                        .sorted()
                        .toList();
        };
    }

    private static void tenant(StringBuilder site, String tenant, Map<String, Integer> quota) {
        String limits = quota.entrySet().stream()
                .map(limit -> limit.getKey() + ": " + limit.getValue())
                .collect(Collectors.joining(", "));
        site.append("""
                  - slug: %s
                    name: %s
                    quota: {%s}
                    members:
                      - {id: %s, username: %s, email: %s@example.org, name: Owner, role: owner}
                    sshKeys: []
                """.formatted(tenant, tenant, limits, TestIssuer.id(owner(tenant)), owner(tenant), tenant));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
