package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;

/** The unprivileged user that runs everything but the host-driver and the engine. */
public final class ServiceUser {
    public static final String NAME = "ulysse";

    /** How we know again a user that we made, and may therefore remove. */
    private static final String MARK = "Ulysse, made by its launcher";

    private ServiceUser() {}

    public static void create() {
        if (!exists()) {
            Command.run(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    "--comment",
                    MARK,
                    NAME);
        }
    }

    /** Removes the user if it is ours. */
    public static void remove() {
        if (Command.attempt("getent", "passwd", NAME).output().contains(":" + MARK + ":")) {
            Command.run("userdel", NAME);
        }
    }

    public static boolean exists() {
        return Command.attempt("getent", "passwd", NAME).succeeded();
    }

    /** The command as this user, in a session of its own so that the terminal's Ctrl-C reaches only the launcher. */
    public static List<String> command(List<String> argv) {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                "setpriv",
                "--reuid",
                NAME,
                "--regid",
                NAME,
                "--init-groups",
                "--inh-caps=-all",
                "--no-new-privs",
                "--"));
        command.addAll(argv);
        return command;
    }

    /** Gives a file to this user alone. */
    public static void give(Path path, String permissions) throws IOException {
        view(path).setOwner(principals(path).lookupPrincipalByName(NAME));
        view(path).setGroup(principals(path).lookupPrincipalByGroupName(NAME));
        view(path).setPermissions(PosixFilePermissions.fromString(permissions));
    }

    /** Keeps a file root's and lets this user's group have what the permissions say. */
    public static void share(Path path, String permissions) throws IOException {
        view(path).setGroup(principals(path).lookupPrincipalByGroupName(NAME));
        view(path).setPermissions(PosixFilePermissions.fromString(permissions));
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class);
    }

    private static UserPrincipalLookupService principals(Path path) {
        return path.getFileSystem().getUserPrincipalLookupService();
    }
}
