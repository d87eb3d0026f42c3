package ulysse.host.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.v1.EnterStart;

/**
 * What is run inside for a login, a command or a subsystem. The inner user's shell and home are looked up by a script that runs
 * inside already: a file of the container's is never opened from outside, where it could be a trap.
 */
final class InnerCommand {
    /** The kernel's limit for one argument, less what we add. */
    private static final int LONGEST = (128 << 10) - 16;

    /** $1 user, $2 what, $3 the command. No more than POSIX, so that it runs under any /bin/sh. */
    private static final String SCRIPT = """
            shell=/bin/sh
            while IFS=: read -r name _ _ _ _ home login; do
              if [ "$name" = "$1" ]; then HOME=$home shell=${login:-/bin/sh}; break; fi
            done </etc/passwd
            SHELL=$shell
            export HOME SHELL
            cd "$HOME" 2>/dev/null || cd /
            unset OLDPWD
            case $2 in
            login) exec "$shell" -l ;;
            command) exec "$shell" -c "$3" ;;
            sftp)
              for server in /usr/lib/openssh/sftp-server /usr/libexec/openssh/sftp-server /usr/lib/ssh/sftp-server; do
                [ -x "$server" ] && exec "$server"
              done
              echo "no sftp-server in this vserver: install openssh-sftp-server" >&2
              exit 127 ;;
            esac
            """;

    private InnerCommand() {}

    static List<String> of(EnterStart start, InnerUser user) {
        return switch (start.getWhatCase()) {
            case SHELL -> script(start, user, "login", "");
            case COMMAND -> script(start, user, "command", checked(start.getCommand()));
            case SUBSYSTEM -> script(start, user, subsystem(start.getSubsystem()), "");
            case WHAT_NOT_SET -> throw new DriverException(Kind.INVALID_REQUEST, "nothing to run was named");
        };
    }

    /** A session of its own, so that signals reach it and all it started. With a terminal liblxc has seen to that. */
    private static List<String> script(EnterStart start, InnerUser user, String what, String command) {
        List<String> script = List.of("/bin/sh", "-c", SCRIPT, "sh", user.name(), what, command);
        return start.hasPty() ? script : inSession(script);
    }

    static List<String> inSession(List<String> command) {
        return Stream.concat(Stream.of("setsid"), command.stream()).toList();
    }

    private static String checked(String command) {
        if (command.indexOf(0) >= 0 || command.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new DriverException(
                    Kind.INVALID_REQUEST, "the command is longer than a system takes, or holds a NUL");
        }
        return command;
    }

    private static String subsystem(String name) {
        if (!name.equals("sftp")) {
            throw new DriverException(Kind.UNSUPPORTED, "the only subsystem is sftp");
        }
        return name;
    }
}
