package ulysse.launcher.ssh;

import java.util.List;
import java.util.stream.Collectors;

/** Command vectors as lines for a shell. */
final class Quoting {
    private Quoting() {}

    static String shell(List<String> words) {
        return words.stream().map(Quoting::word).collect(Collectors.joining(" "));
    }

    static String word(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
