package ulysse.panel.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of ours, never another site. */
final class LocalPath {

    /** One slash and then no second one, no backslash: browsers take both {@code //} and {@code /\} for another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@/?%-]{0,1000}");

    private static final String HOME = "/";

    private LocalPath() {}

    static String orHome(@Nullable String path) {
        if (path == null || !LOCAL.matcher(path).matches() || path.contains("//")) {
            return HOME;
        }
        // The doors themselves would turn in circles.
        return path.startsWith("/login") || path.startsWith("/logout") ? HOME : path;
    }
}
