package ulysse.host.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The environment that a process inside begins with: ours, and of the caller's only what cannot change how things run. */
final class InnerEnvironment {
    private static final Pattern ALLOWED = Pattern.compile(
            "LANG|LANGUAGE|LC_[A-Z]{1,20}|TZ|COLORTERM|NO_COLOR|EDITOR|VISUAL|GIT_PROTOCOL|SSH_CLIENT|SSH_CONNECTION");
    private static final Pattern TERM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final int MOST = 64;
    private static final int LONGEST = 1024;

    private InnerEnvironment() {}

    /** What is not allowed is left out, not refused, as sshd does. */
    static Map<String, String> of(InnerUser user, Map<String, String> wished) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LANG", "C.UTF-8");
        wished.entrySet().stream()
                .filter(entry -> ALLOWED.matcher(entry.getKey()).matches() && isPlain(entry.getValue()))
                .limit(MOST)
                .forEach(entry -> environment.put(entry.getKey(), entry.getValue()));
        environment.put("USER", user.name());
        environment.put("LOGNAME", user.name());
        environment.put("HOME", user.home());
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        return environment;
    }

    static Map<String, String> withTerminal(Map<String, String> environment, String term) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("TERM", TERM.matcher(term).matches() ? term : "dumb");
        return more;
    }

    private static boolean isPlain(String value) {
        return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }
}
