package ulysse.host.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where this machine's own packages come from. */
final class DebianMirror {
    private static final Pattern LINE =
            Pattern.compile("^(?:URIs:\\s*|deb\\s+(?:\\[[^]]*]\\s+)?)(https?://\\S+/debian)/?(?:\\s|$)");

    private DebianMirror() {}

    static String ofThisMachine() {
        try (Stream<Path> files = Files.walk(Path.of("/etc/apt"), 2)) {
            return files.filter(file -> file.toString().matches(".*/sources\\.list(\\.d/.*\\.(list|sources))?"))
                    .filter(Files::isRegularFile)
                    .flatMap(DebianMirror::lines)
                    .map(LINE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no Debian mirror in /etc/apt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
