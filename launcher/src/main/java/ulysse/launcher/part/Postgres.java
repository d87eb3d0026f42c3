package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.secret.Settings;

/** PostgreSQL of our own, on loopback only, run by the unprivileged user. */
public final class Postgres implements Part {
    private static final String SUPERUSER = "postgres";

    private final Layout layout;
    private final Path programs;
    private final int port;
    private final Settings settings;

    public Postgres(Layout layout, Path programs, int port, Settings settings) {
        this.layout = layout;
        this.programs = programs;
        this.port = port;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Probe probe() {
        return Probe.tcp("127.0.0.1", port);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Path binaries = PostgresProgram.unpacked(programs).resolve("bin");
        if (Files.exists(layout.postgres().resolve("PG_VERSION"))) {
            return;
        }
        progress.say("making a new database cluster");
        Command.run("rm", "-rf", layout.postgres().toString());
        Files.createDirectory(layout.postgres());
        ServiceUser.give(layout.postgres(), "rwx------");
        Path password = Files.createTempFile(layout.run(), "superuser", "");
        try {
            Files.writeString(password, settings.postgresPassword() + "\n");
            ServiceUser.give(password, "rw-------");
            Command.run(ServiceUser.command(List.of(
                    binaries.resolve("initdb").toString(),
                    "--pgdata=" + layout.postgres(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C")));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public Daemon.Program program() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(binaries(), "postgres").toString());
        command.addAll(List.of("-D", layout.postgres().toString()));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=64MB",
                "timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        // INT is "fast": TERM would wait for every client to leave by itself.
        return new Daemon.Program(ServiceUser.command(command), Map.of(), "INT", Duration.ofSeconds(20));
    }

    private String binaries() throws IOException {
        try {
            return PostgresProgram.unpacked(programs).resolve("bin").toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        new DatabaseRoles(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        SUPERUSER,
                        settings.postgresPassword(),
                        settings)
                .create();
    }
}
