package ulysse.host.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import ulysse.host.platform.Programs;

/** A machine beside the host, made of a network namespace. It knows the way to the host only. */
final class Outside implements AutoCloseable {
    private final String name = "ulo" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    private final String network = "198.18." + ThreadLocalRandom.current().nextInt(1, 255);

    Outside() {
        ip("netns", "add", name);
        ip("link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
        ip("address", "add", network + ".1/30", "dev", name);
        ip("link", "set", name, "up");
        ip("-n", name, "address", "add", network + ".2/30", "dev", "eth0");
        ip("-n", name, "link", "set", "eth0", "up");
    }

    String address() {
        return network + ".2";
    }

    void learnWayTo(String subnet) {
        ip("-n", name, "route", "add", subnet, "via", network + ".1");
    }

    /** Runs a program there. */
    int run(String... command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(Arrays.asList(command));
        return Programs.tryRun(all, "", Map.of(), Duration.ofSeconds(10)).exit();
    }

    @Override
    public void close() {
        ip("link", "delete", name);
        ip("netns", "delete", name);
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(Arrays.asList(arguments));
        Programs.run(command, "", Duration.ofSeconds(10));
    }
}
