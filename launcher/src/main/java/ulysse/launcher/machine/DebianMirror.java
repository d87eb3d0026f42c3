package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where images are made from: the mirror that this machine's own apt uses, so that a local mirror or proxy is honoured.
 *
 * @param uri the archive's address
 * @param suite the release's code name, such as bookworm
 */
public record DebianMirror(String uri, String suite) {

    /** Reads apt's configuration. */
    public static DebianMirror ofApt() throws IOException {
        String codename = codename();
        List<String[]> sources = Command.run(
                        "apt-get",
                        "indextargets",
                        "--format",
                        "$(REPO_URI)|$(CODENAME)|$(COMPONENT)|$(ORIGIN)|$(LABEL)",
                        "Created-By: Packages")
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(words -> words.length == 5 && words[2].equals("main") && words[4].equals("Debian"))
                .toList();
        return sources.stream()
                .filter(words -> words[1].equals(codename))
                .min(Comparator.comparing(words -> words[0]))
                .map(words -> new DebianMirror(words[0], codename))
                .orElseThrow(() -> new IOException(
                        "apt knows no Debian archive for %s: vserver images are made from it. Look at apt's sources and run apt-get update."
                                .formatted(codename)));
    }

    private static String codename() throws IOException {
        return Files.readAllLines(Path.of("/etc/os-release")).stream()
                .filter(line -> line.startsWith("VERSION_CODENAME="))
                .map(line -> line.substring("VERSION_CODENAME=".length()).replace("\"", ""))
                .findFirst()
                .orElse("bookworm");
    }
}
