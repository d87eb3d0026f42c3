package ulysse.launcher.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.LocalNetwork;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.part.DatabaseAddress;
import ulysse.launcher.part.Postgres;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.secret.Settings;

/** PostgreSQL alone, with the settings and the roles that {@code ./ulysse up} gives it, in a folder that goes with it. */
public final class TestDatabase implements AutoCloseable {
    /** On a disk, so that a commit costs what it costs. */
    private static final Path FOLDERS = Path.of("/var/tmp");

    private static final String PREFIX = "uldb-";

    /** Kept, because what is set on a logger goes with it. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Layout layout;
    private final Settings settings;
    private final DatabaseAddress address;
    private final Postgres postgres;
    private final Path programs;
    private final Daemon daemon;

    private TestDatabase(Path folder) throws IOException {
        layout = new Layout(folder);
        layout.claim();
        ServiceUser.create();
        layout.create();
        ProcessId.self().write(holder(folder));
        settings = Settings.readOrDraw(layout.settingsFile(), () -> "10.0.0");
        address = new DatabaseAddress("127.0.0.1", LocalNetwork.freePort());
        programs = BuiltPrograms.find(folder);
        postgres = new Postgres(layout, programs, address.port(), settings);
        daemon = new Daemon(layout.pidFile(postgres.name()), layout.log(postgres.name()));
    }

    /** Starts one, after removing those whose programs were killed before they could do it themselves. */
    public static TestDatabase start() throws IOException, InterruptedException {
        removeStale();
        TestDatabase database = new TestDatabase(FOLDERS.resolve(
                PREFIX + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        database.postgres.prepare(line -> {});
        database.daemon.start(database.postgres.program());
        database.postgres.settle(line -> {});
        return database;
    }

    private static void removeStale() throws IOException, InterruptedException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                if (ProcessId.read(holder(folder)).filter(ProcessId::isAlive).isEmpty()) {
                    remove(new Layout(folder));
                }
            }
        }
    }

    private static void remove(Layout layout) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.exists(layout.run()) ? Files.list(layout.run()) : Stream.empty()) {
            for (Path pidFile :
                    files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                ProcessId process = ProcessId.read(pidFile).orElseThrow();
                process.signal("KILL");
            }
        }
        Command.run("rm", "-rf", layout.data().toString());
    }

    private static Path holder(Path folder) {
        return folder.resolve("holder");
    }

    /** Gives it today's tables, as the panel does at its start. */
    public void migrate() {
        FLYWAY.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(jdbc(), "ulysse_owner", settings.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("panelRole", "ulysse_panel"))
                .load()
                .migrate();
    }

    /** A session as the panel has them. */
    public Connection asPanel() throws SQLException {
        return DriverManager.getConnection(jdbc(), "ulysse_panel", settings.panelPassword());
    }

    /** A session that may look at everything and write anything. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbc(), "postgres", settings.postgresPassword());
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Where the built programs are. */
    public Path programs() {
        return programs;
    }

    public Settings settings() {
        return settings;
    }

    public Layout layout() {
        return layout;
    }

    private String jdbc() {
        return address.jdbc("ulysse");
    }

    @Override
    public synchronized void close() {
        try {
            daemon.stop("INT", java.time.Duration.ofSeconds(20));
            if (!Boolean.getBoolean("ulysse.keep") && Files.exists(layout.data())) {
                Command.run("rm", "-rf", layout.data().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
