package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.Mounts;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;

/** The container engine: the machine's own if it runs, else one of ours with its own folder. */
public final class Incusd implements Part {
    private static final Path SYSTEM_FOLDER = Path.of("/var/lib/incus");
    private static final Path PROGRAMS = Path.of("/usr/libexec/incus");

    private final Layout layout;
    private final boolean ours;

    private Incusd(Layout layout, boolean ours) {
        this.layout = layout;
        this.ours = ours;
    }

    /** Looks for a running system daemon once; the choice then stays for the stack's life. */
    public static Incusd choose(Layout layout, boolean alwaysOwn) {
        boolean own = alwaysOwn
                || Files.exists(layout.incus().resolve("database"))
                || !Probe.unixHttp(SYSTEM_FOLDER.resolve("unix.socket"), "/1.0").answers();
        return new Incusd(layout, own);
    }

    public Path folder() {
        return ours ? layout.incus() : SYSTEM_FOLDER;
    }

    public Path socket() {
        return folder().resolve("unix.socket");
    }

    @Override
    public String name() {
        return "incusd";
    }

    @Override
    public String address() {
        return "unix:" + socket();
    }

    @Override
    public Probe probe() {
        return Probe.unixHttp(socket(), "/1.0");
    }

    @Override
    public boolean isOurs() {
        return ours;
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        if (ours && Files.notExists(PROGRAMS.resolve("incusd"))) {
            throw new IOException("Incus is not installed: ./ulysse up installs it, or install incus-base");
        }
    }

    @Override
    public Daemon.Program program() {
        return new Daemon.Program(
                // Its socket is root's: only the host-driver speaks with it.
                List.of("setsid", PROGRAMS.resolve("incusd").toString(), "--group", "root"),
                Map.of(
                        "INCUS_DIR",
                        layout.incus().toString(),
                        "PATH",
                        PROGRAMS + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "HOME",
                        "/root"),
                // PWR shuts the vservers down too; TERM would leave them running.
                "PWR",
                Duration.ofSeconds(60));
    }

    @Override
    public void cleanUp() throws IOException {
        if (ours) {
            Mounts.clear(layout.incus());
            removeEmptyTable();
        }
    }

    /** The daemon forgets its packet filter table when it ends; another daemon's would have chains. */
    private static void removeEmptyTable() {
        Command.Result table = Command.attempt("nft", "list", "table", "inet", "incus");
        if (table.succeeded() && !table.output().contains("chain ")) {
            Command.attempt("nft", "delete", "table", "inet", "incus");
        }
    }
}
