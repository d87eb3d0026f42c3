package ulysse.gateway.shell;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables a client may set inside: those that describe its terminal, language and tools; a few, and short. */
final class EnvironmentFilter {
    private static final int MOST = 32;
    private static final int MOST_BYTES = 4096;
    private static final Set<String> ALLOWED = Set.of(
            "LANG", "LANGUAGE", "TERM", "COLORTERM", "TZ", "NO_COLOR", "CLICOLOR", "GIT_PROTOCOL", "TERM_PROGRAM");
    private static final Pattern LOCALE_CATEGORY = Pattern.compile("LC_[A-Z]{1,20}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Map<String, String> accepted = new LinkedHashMap<>();
    private int bytes;

    /** Take a variable if it may pass. */
    boolean offer(String name, String value) {
        boolean known = ALLOWED.contains(name) || LOCALE_CATEGORY.matcher(name).matches();
        if (!known || CONTROL.matcher(value).find()) {
            return false;
        }
        int before = accepted.containsKey(name) ? size(name, accepted.get(name)) : 0;
        int after = bytes - before + size(name, value);
        if (after > MOST_BYTES || (before == 0 && accepted.size() >= MOST)) {
            return false;
        }
        accepted.put(name, value);
        bytes = after;
        return true;
    }

    Map<String, String> accepted() {
        return Map.copyOf(accepted);
    }

    private static int size(String name, String value) {
        return name.length() + value.getBytes(StandardCharsets.UTF_8).length + 2;
    }
}
