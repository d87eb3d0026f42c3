package ulysse.launcher.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import ulysse.launcher.machine.DebianMirror;
import ulysse.launcher.machine.Machine;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;
import ulysse.launcher.secret.Settings;

/** The host-driver: the only program of ours that is root. Its setup and the image come before it serves. */
public final class HostDriver implements Part {
    private static final String POOL = "ulysse";
    private static final int HEAP_MEBIBYTES = 256;
    private static final int WORDS_OF_FAILURE = 15;

    private final Layout layout;
    private final StackOptions options;
    private final Settings settings;
    private final KeyRing keys;
    private final Incusd engine;

    public HostDriver(Layout layout, StackOptions options, Settings settings, KeyRing keys, Incusd engine) {
        this.layout = layout;
        this.options = options;
        this.settings = settings;
        this.keys = keys;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "host-driver";
    }

    @Override
    public String address() {
        return "unix:" + layout.hostSockets().resolve("control.sock");
    }

    @Override
    public Probe probe() {
        return Probe.unix(layout.hostSockets().resolve("enter.sock"));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        once(progress, ofEngine("setup"));
        DebianMirror mirror = DebianMirror.ofApt();
        once(
                progress,
                ofEngine(
                        "image",
                        "build",
                        "--alias",
                        image(mirror),
                        "--suite",
                        mirror.suite(),
                        "--mirror",
                        mirror.uri(),
                        "--cache",
                        Machine.CACHE.resolve("images").toString()));
    }

    /** The name of the image that templates are made from. */
    static String image(DebianMirror mirror) {
        return "debian-" + mirror.suite();
    }

    @Override
    public Daemon.Program program() {
        List<String> command = new ArrayList<>(List.of("setsid"));
        List<String> serve = ofEngine(
                "serve",
                "--control-socket",
                layout.hostSockets().resolve("control.sock").toString(),
                "--enter-socket",
                layout.hostSockets().resolve("enter.sock").toString(),
                "--host-id",
                settings.hostId().toString(),
                "--grant-key",
                keys.grantPublicKey().toString(),
                "--group",
                ServiceUser.NAME);
        command.addAll(driver(serve));
        return new Daemon.Program(command, Map.of("HOME", "/root"));
    }

    /** Takes away what it has put into the machine's network; only after the vservers have stopped. */
    void releaseNetwork() throws IOException, InterruptedException {
        once(line -> {}, List.of("release-network"));
    }

    /** Stops this installation's vservers, gently first. */
    void stopVservers() throws IOException, InterruptedException {
        once(line -> {}, ofEngine("stop-vservers"));
    }

    /** Removes everything of this installation from the engine. */
    public void removeAll(Progress progress) throws IOException, InterruptedException {
        once(progress, ofEngine("remove-all"));
    }

    /** Runs one of the driver's verbs to its end; it speaks to people line by line. */
    private void once(Progress progress, List<String> verb) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(driver(verb)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                progress.say(line);
                last.addLast(line);
                if (last.size() > WORDS_OF_FAILURE) {
                    last.removeFirst();
                }
                Files.writeString(
                        layout.log(name()), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("host-driver %s ended with %d:\n%s"
                    .formatted(String.join(" ", verb), exit, String.join("\n", last)));
        }
    }

    private List<String> driver(List<String> words) {
        List<String> command = Java.options(HEAP_MEBIBYTES);
        // Else the JVM raises its limit of open files, and every process that enters a vserver inherits that.
        command.add("-XX:-MaxFDLimit");
        command.addAll(List.of(
                "-jar",
                options.programs().resolve("host-driver/host-driver.jar").toString()));
        command.addAll(words);
        command.addAll(List.of("--installation", options.installation()));
        return command;
    }

    private List<String> ofEngine(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--incus-dir", engine.folder().toString(), "--pool", POOL));
        return all;
    }
}
