package ulysse.host.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusPlace;
import ulysse.host.platform.Edge;

/** Which Incus, and what of it is this installation's. */
final class IncusOptions {
    @Option(
            names = "--incus-dir",
            defaultValue = "/var/lib/incus",
            description = "Incus's own folder. Default: ${DEFAULT-VALUE}.")
    Path directory = Path.of("/var/lib/incus");

    @Option(names = "--incus-socket", description = "Incus's unix socket. Default: unix.socket in its folder.")
    @Nullable
    Path socket;

    @Option(names = "--installation", required = true, description = "This installation's id, 4 to 12 of a-z and 0-9.")
    String installation = "";

    @Option(names = "--pool", defaultValue = "ulysse", description = "The storage pool. Default: ${DEFAULT-VALUE}.")
    String pool = "";

    IncusApi connect() {
        return new IncusApi(socket == null ? directory.resolve("unix.socket") : socket);
    }

    IncusPlace place() {
        return new IncusPlace(directory, Edge.installation(installation), Edge.name(pool, "pool"));
    }
}
