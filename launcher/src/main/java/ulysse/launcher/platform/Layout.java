package ulysse.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import ulysse.launcher.machine.ServiceUser;

/** Where things lie in a stack's data folder. */
public record Layout(Path data) {
    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path keycloak() {
        return data.resolve("keycloak");
    }

    /** Short, because the sockets in it may have at most 107 characters. */
    public Path incus() {
        return data.resolve("incus");
    }

    public Path run() {
        return data.resolve("run");
    }

    /** The host-driver's sockets. */
    public Path hostSockets() {
        return run().resolve("host");
    }

    public Path pki() {
        return data.resolve("pki");
    }

    /** The demo owner's SSH key: the only thing here that is a person's. */
    public Path keys() {
        return data.resolve("keys");
    }

    public Path siteFile() {
        return data.resolve("site.yaml");
    }

    public Path settingsFile() {
        return data.resolve("settings.json");
    }

    public Path stateFile() {
        return run().resolve("state.json");
    }

    public Path lock() {
        return run().resolve("lock");
    }

    public Path log(String part) {
        return data.resolve("log").resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    /**
     * Takes the folder for a stack, if it is new, empty or a stack's already: it will be opened to the service user, and
     * {@code reset} removes it whole.
     *
     * @throws StackException when something else is in it; nothing was touched then
     */
    public void claim() throws IOException {
        requireOurs();
        Files.createDirectories(data);
        if (Files.notExists(mark())) {
            Files.writeString(mark(), "The data of one Ulysse. ./ulysse reset removes this folder.\n");
        }
    }

    /** Refuses a folder with things in it that no stack has put there. */
    public void requireOurs() throws IOException {
        if (Files.notExists(data) || Files.exists(mark())) {
            return;
        }
        try (Stream<Path> content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new StackException(
                        "%s holds something else than the data of Ulysse. Nothing was touched: name another folder with --data."
                                .formatted(data));
            }
        }
    }

    private Path mark() {
        return data.resolve("ulysse-data");
    }

    /** Makes the folders. */
    public void create() throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path mine : new Path[] {run(), incus()}) {
            Files.createDirectories(mine);
            Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwx--x--x"));
        }
        Files.createDirectories(keys());
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
        for (Path shared : new Path[] {data.resolve("log"), pki(), hostSockets()}) {
            Files.createDirectories(shared);
            ServiceUser.share(shared, "rwxr-x---");
        }
        Files.createDirectories(keycloak());
        ServiceUser.give(keycloak(), "rwx------");
    }
}
