package ulysse.host.incus;

import java.nio.file.Path;
import ulysse.host.contract.ContextId;
import ulysse.host.kernel.LxcPlace;

/**
 * Where Incus lives on this host, and what of it is ours.
 *
 * @param directory Incus's own folder, its INCUS_DIR
 * @param pool the storage pool for all disks
 */
public record IncusPlace(Path directory, String installation, String pool) {
    private static final Path SYSTEM = Path.of("/var/lib/incus");
    private static final String PREFIX = "vs";

    /** Ours alone: an installation never looks at instances of another project. */
    String project() {
        return "ulysse-" + installation;
    }

    static String instanceName(ContextId context) {
        return PREFIX + context;
    }

    LxcPlace lxc(ContextId context) {
        String name = project() + "_" + instanceName(context);
        return new LxcPlace(
                name, directory.resolve("containers"), runFolder().resolve(name).resolve("lxc.conf"));
    }

    /** As Incus itself decides: a system daemon has its run folder under /run, one with a folder of its own has it there. */
    private Path runFolder() {
        return directory.equals(SYSTEM) ? Path.of("/run/incus") : directory.resolve("run");
    }
}
