package ulysse.launcher.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ulysse.launcher.machine.Command;

/** The programs under test: where {@code ./ulysse test} has put them, else this reactor's own outputs. */
final class BuiltPrograms {
    private static final Map<String, String> OUTPUTS = Map.of(
            "panel-backend", "panel-backend/app/target/quarkus-app",
            "ssh-gateway", "ssh-gateway/target/quarkus-app");

    private BuiltPrograms() {}

    static Path find(Path data) throws IOException {
        String given = System.getProperty("ulysse.programs");
        return given == null ? assemble(data.resolve("app")) : Path.of(given);
    }

    /** Copied, because the unprivileged user may not be able to read the reactor's folder. */
    private static Path assemble(Path target) throws IOException {
        Path reactor = Path.of("..").toAbsolutePath().normalize();
        Files.createDirectories(target.resolve("host-driver"));
        Path driver = reactor.resolve("host-driver/daemon/target");
        copy(driver.resolve("host-driver.jar"), target.resolve("host-driver/host-driver.jar"));
        if (Files.isDirectory(driver.resolve("lib"))) {
            copy(driver.resolve("lib"), target.resolve("host-driver/lib"));
        }
        OUTPUTS.forEach((name, output) -> copy(reactor.resolve(output), target.resolve(name)));
        for (Path program : Command.run(
                        "find", reactor.resolve("launcher/target/programs").toString(), "-type", "f")
                .lines()
                .map(Path::of)
                .toList()) {
            copy(program, target.resolve(program.getFileName()));
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        Command.run("cp", "-r", from.toString(), to.toString());
    }
}
