package ulysse.helm;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that a Quarkus program of ours reads, found in its sources, as names of environment variables. */
final class Settings {
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern INTERFACE = Pattern.compile("interface (\\w+)[^{]*\\{");
    private static final Pattern METHOD =
            Pattern.compile("(?:@WithName\\(\"([^\"]+)\"\\)\\s+)?([\\w.<>]+) (\\w+)\\(\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private Settings() {}

    /** List what a program reads: annotated interfaces and parameters, and the keys of its {@code application.properties}. */
    static Set<String> of(String program) {
        Set<String> keys = new TreeSet<>();
        for (Path file : Repository.files(program + "/src/main/java", ".java")) {
            String source = COMMENT.matcher(Repository.text(file)).replaceAll("");
            Matcher property = PROPERTY.matcher(source);
            while (property.find()) {
                keys.add(environment(property.group(1)));
            }
            Matcher mapping = MAPPING.matcher(source);
            if (mapping.find()) {
                collect(source, mapping.end(), mapping.group(1), keys);
            }
        }
        for (Path file : Repository.files(program + "/src/main/resources", "application.properties")) {
            Repository.text(file)
                    .lines()
                    .filter(line -> line.matches("[^#%\\s=]+=.*"))
                    .forEach(line -> keys.add(environment(line.substring(0, line.indexOf('=')))));
        }
        return keys;
    }

    /** Name a key as Quarkus looks it up in the environment. */
    static String environment(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void collect(String source, int from, String prefix, Set<String> keys) {
        Matcher start = INTERFACE.matcher(source);
        if (!start.find(from)) {
            return;
        }
        String body = body(source, start.end());
        Matcher method = METHOD.matcher(withoutNested(body));
        while (method.find()) {
            String name = method.group(1) == null ? kebab(method.group(3)) : method.group(1);
            int nested = body.indexOf("interface " + method.group(2) + " {");
            if (nested < 0) {
                keys.add(environment(prefix + "." + name));
            } else {
                collect(body, nested, prefix + "." + name, keys);
            }
        }
    }

    private static String body(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = source.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return source.substring(from, at - 1);
    }

    private static String withoutNested(String body) {
        StringBuilder flat = new StringBuilder();
        int depth = 0;
        for (char c : body.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                flat.append(c);
            }
        }
        return flat.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
