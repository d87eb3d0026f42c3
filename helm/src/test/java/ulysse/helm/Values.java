package ulysse.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the values file is read by people: its leaves, and the comment above each key. */
final class Values {
    private static final Pattern KEY = Pattern.compile("^ *[a-zA-Z]+:.*");
    private static final Pattern SECTION = Pattern.compile("^ *[a-zA-Z]+:$");

    private Values() {}

    /** List the JSON pointers of all values that are not themselves sections with keys. */
    static List<String> leaves(JsonNode values) {
        List<String> paths = new ArrayList<>();
        collect(values, "", paths);
        return paths;
    }

    /**
     * List the keys that no comment explains. A section needs none when its keys have theirs; what belongs together may
     * share one comment, with no blank line between.
     */
    static List<String> uncommented(String yaml) {
        List<String> bare = new ArrayList<>();
        boolean explained = false;
        for (String line : yaml.lines().toList()) {
            if (line.isBlank()) {
                explained = false;
            } else if (line.stripLeading().startsWith("#")) {
                explained = true;
            } else if (KEY.matcher(line).matches()
                    && !explained
                    && !SECTION.matcher(line).matches()) {
                bare.add(line.strip());
            }
        }
        return bare;
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (!node.isObject() || node.isEmpty()) {
            paths.add(path);
            return;
        }
        node.properties().forEach(entry -> collect(entry.getValue(), path + "/" + entry.getKey(), paths));
    }
}
