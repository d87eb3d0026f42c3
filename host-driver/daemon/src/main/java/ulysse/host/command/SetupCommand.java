package ulysse.host.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusSetup;
import ulysse.host.platform.Edge;

@Command(name = "setup", description = "Makes the storage pool and the project in Incus. May be run again at any time.")
final class SetupCommand implements Runnable {
    @Mixin
    private IncusOptions incus = new IncusOptions();

    @Option(
            names = "--pool-driver",
            defaultValue = "btrfs",
            description = "Incus storage driver. Default: ${DEFAULT-VALUE}.")
    private String driver = "";

    @Option(
            names = "--pool-size",
            defaultValue = "20",
            description = "Size of the pool's file, GiB. Default: ${DEFAULT-VALUE}.")
    private int sizeGib;

    @Option(names = "--pool-source", description = "A block device or a volume group to use instead of a file.")
    private @Nullable String source;

    @Override
    public void run() {
        Map<String, String> options = new HashMap<>();
        if (source != null) {
            options.put("source", Edge.plain(source, 255, "pool source"));
        } else if (!driver.equals("dir")) {
            options.put("size", sizeGib + "GiB");
        }
        try (IncusApi api = incus.connect()) {
            new IncusSetup(api, incus.place()).setUp(Edge.name(driver, "storage driver"), options);
        }
    }
}
