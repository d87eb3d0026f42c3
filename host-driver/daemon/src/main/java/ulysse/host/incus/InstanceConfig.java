package ulysse.host.incus;

import inet.ipaddr.IPAddress;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.InstanceSpec;
import ulysse.host.instance.InstanceSpec.Card;
import ulysse.host.network.CardNames;

/**
 * The whole configuration of an instance, built here and nowhere else: no profile and nothing of a tenant's decides a key.
 *
 * @param config Incus's configuration keys, marks among them
 * @param devices the root disk and the network cards
 * @param files what is written into the instance, by path
 */
record InstanceConfig(Map<String, String> config, Map<String, Map<String, String>> devices, Map<String, String> files) {

    /** More processes than any vserver of ours needs, and few enough to keep a fork bomb from its neighbours. */
    private static final int MOST_PROCESSES = 8192;

    private static final int CFS_PERIOD_MILLIS = 100;

    static InstanceConfig of(InstanceSpec spec, String installation, String pool, int mtu) {
        return new InstanceConfig(config(spec, installation), devices(spec, installation, pool, mtu), files(spec));
    }

    /** Changes when anything changes that a spec decides. */
    String digest() {
        try {
            byte[] text = (config + "\n" + devices + "\n" + files).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    JsonObject devicesJson() {
        JsonObject all = new JsonObject();
        devices.forEach((name, device) -> all.put(name, json(device)));
        return all;
    }

    static JsonObject json(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::put);
        return object;
    }

    private static Map<String, String> config(InstanceSpec spec, String installation) {
        Map<String, String> config = new TreeMap<>();
        config.put("security.idmap.isolated", "true");
        config.put("security.idmap.base", Integer.toString(spec.context().firstUid()));
        config.put("security.idmap.size", Integer.toString(ContextId.IDS));
        config.put("security.privileged", "false");
        config.put("security.nesting", "false");
        // The instance has no business with Incus itself.
        config.put("security.guestapi", "false");
        config.put("limits.cpu.allowance", cpuAllowance(spec.size().cpuMillis()));
        config.put("limits.memory", spec.size().memoryMib() + "MiB");
        config.put("limits.processes", Integer.toString(MOST_PROCESSES));
        // ping without raw sockets. Only ids that the user namespace maps can be named.
        config.put("linux.sysctl.net.ipv4.ping_group_range", "0 " + (ContextId.IDS - 1));
        config.put(Marks.INSTALLATION, installation);
        config.put(Marks.VSERVER, spec.vserver().toString());
        config.put(Marks.CONTEXT, spec.context().toString());
        config.put(Marks.TENANT, spec.tenant());
        config.put(Marks.NAME, spec.name());
        return config;
    }

    /** A quota in each period of the kernel's scheduler, with a longer period for fractions of a millisecond. */
    static String cpuAllowance(int cpuMillis) {
        boolean wholeMillis = cpuMillis % (1000 / CFS_PERIOD_MILLIS) == 0;
        int period = wholeMillis ? CFS_PERIOD_MILLIS : 1000;
        return "%dms/%dms".formatted(cpuMillis * period / 1000, period);
    }

    private static Map<String, Map<String, String>> devices(
            InstanceSpec spec, String installation, String pool, int mtu) {
        Map<String, Map<String, String>> devices = new TreeMap<>();
        devices.put(
                "root",
                new TreeMap<>(Map.of(
                        "type",
                        "disk",
                        "path",
                        "/",
                        "pool",
                        pool,
                        "size",
                        spec.size().diskMib() + "MiB")));
        for (int index = 0; index < spec.cards().size(); index++) {
            Map<String, String> device = card(spec.cards().get(index), mtu, index == 0);
            device.put("host_name", CardNames.card(installation, spec.context(), index));
            devices.put(spec.cards().get(index).name(), device);
        }
        return devices;
    }

    /** Routed: the host holds one route to each address and drops what comes from any other. */
    private static Map<String, String> card(Card card, int mtu, boolean isDefaultRoute) {
        Map<String, String> device = new TreeMap<>();
        device.put("type", "nic");
        device.put("nictype", "routed");
        device.put("name", card.name());
        device.put("mtu", Integer.toString(mtu));
        String v4 = joined(card.addresses(), IPAddress::isIPv4);
        String v6 = joined(card.addresses(), IPAddress::isIPv6);
        if (!v4.isEmpty()) {
            device.put("ipv4.address", v4);
        }
        if (!v6.isEmpty()) {
            device.put("ipv6.address", v6);
        }
        if (!isDefaultRoute) {
            device.put("ipv4.gateway", "none");
            device.put("ipv6.gateway", "none");
        }
        return device;
    }

    private static String joined(List<IPAddress> addresses, Predicate<IPAddress> family) {
        return addresses.stream()
                .filter(family)
                .map(IPAddress::toCanonicalString)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> files(InstanceSpec spec) {
        Map<String, String> files = new TreeMap<>();
        files.put("/etc/hostname", spec.hostName() + "\n");
        files.put("/etc/hosts", hosts(spec));
        if (!spec.dnsServers().isEmpty()) {
            files.put(
                    "/etc/resolv.conf",
                    spec.dnsServers().stream()
                            .map(server -> "nameserver " + server.toCanonicalString() + "\n")
                            .collect(Collectors.joining()));
        }
        return files;
    }

    private static String hosts(InstanceSpec spec) {
        String shortName = spec.hostName().replaceFirst("\\..*", "");
        String names = shortName.equals(spec.hostName()) ? shortName : spec.hostName() + " " + shortName;
        StringBuilder hosts = new StringBuilder("127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n");
        spec.cards().stream()
                .flatMap(card -> card.addresses().stream())
                .findFirst()
                .ifPresentOrElse(
                        address -> hosts.append(address.toCanonicalString() + " " + names + "\n"),
                        () -> hosts.append("127.0.1.1 " + names + "\n"));
        return hosts.toString();
    }
}
