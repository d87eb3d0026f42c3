package ulysse.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The command lines of the JVMs that we start: the launcher's own JDK, a small heap, a quick start. */
final class Java {
    private Java() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A command that runs a jar, with the largest heap it may take. */
    static List<String> jar(int heapMebibytes, Path jar, String... arguments) {
        List<String> command = options(heapMebibytes);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static List<String> options(int heapMebibytes) {
        List<String> options = new ArrayList<>(List.of(
                home().resolve("bin/java").toString(),
                "-Xmx" + heapMebibytes + "m",
                // One thread collects: these heaps are small and the machine may have two cores for everything.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 23) {
            // Netty and protobuf still use it; newer JVMs complain on every start.
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** Settings of every Quarkus program here: logs for people, and silence about our own looks at its health. */
    static Map<String, String> quarkusEnvironment() {
        return Map.of(
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
    }
}
