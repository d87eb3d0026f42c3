package ulysse.host.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ulysse.host.platform.Programs;

/** Debian's nft, with fixed arguments; rules travel by its standard input. */
final class Nftables {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    void apply(String ruleset) {
        Programs.run(List.of("nft", "-f", "-"), ruleset, TIMEOUT);
    }

    /** The table as the kernel holds it, empty when there is none. */
    String table(String name) {
        Programs.Result result = Programs.tryRun(List.of("nft", "list", "table", "inet", name), "", Map.of(), TIMEOUT);
        return result.exit() == 0 ? result.output() : "";
    }

    /** Whether any installation's table is there. */
    boolean hasUlysseTables() {
        return Programs.run(List.of("nft", "list", "tables"), "", TIMEOUT)
                .lines()
                .anyMatch(line -> line.startsWith("table inet ulysse_"));
    }
}
