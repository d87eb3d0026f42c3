package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.Machine;
import ulysse.launcher.machine.MachineLock;
import ulysse.launcher.platform.Progress;

/** The Keycloak distribution, unpacked and built for PostgreSQL once for the machine: a build takes half a minute. */
final class KeycloakProgram {
    /** Decided at build time; another set is another build. */
    private static final List<String> BUILD = List.of(
            "--db=postgres", "--health-enabled=false", "--metrics-enabled=false", "--transaction-xa-enabled=false");

    private KeycloakProgram() {}

    /** The folder of the built distribution. */
    static Path built(Path programs, Progress progress) throws IOException, InterruptedException {
        Path zip = PostgresProgram.find(programs, "keycloak-quarkus-dist-");
        String version = String.valueOf(zip.getFileName())
                .replace("keycloak-quarkus-dist-", "")
                .replace(".zip", "");
        String name = "keycloak-%s-%08x".formatted(version, BUILD.hashCode());
        Path folder = Machine.CACHE.resolve(name);
        Path home = folder.resolve("keycloak-" + version);
        Path done = folder.resolve("built");
        try (MachineLock lock = MachineLock.take(Machine.CACHE.resolve(name + ".lock"))) {
            if (Files.notExists(done)) {
                progress.say("preparing Keycloak %s for its first start".formatted(version));
                Command.run("rm", "-rf", folder.toString());
                Files.createDirectories(folder);
                Command.run(
                        Java.home().resolve("bin/jar").toString(),
                        "--extract",
                        "--file",
                        zip.toString(),
                        "--dir",
                        folder.toString());
                List<String> build = new ArrayList<>(options(home));
                build.add("build");
                build.addAll(BUILD);
                Command.run(build);
                Files.createFile(done);
            }
        }
        return home;
    }

    /** A home for one stack: the distribution by links, the data its own. */
    static void link(Path built, Path home) throws IOException {
        for (String folder : List.of("bin", "lib", "providers", "themes", "conf", "version.txt")) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, built.resolve(folder));
        }
    }

    /** What bin/kc.sh would run, without the shell that stays between us and the JVM. */
    static List<String> options(Path home) {
        List<String> command = Java.options(512);
        // Half of its start is compiling what runs once.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(Stream.of("java.util", "java.util.concurrent", "java.security", "java.lang")
                .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
                .toList());
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
