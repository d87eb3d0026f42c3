package ulysse.gateway.login;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a login name leads: {@code web1.demo} into a vserver, anything without a dot to the list of vservers. */
public sealed interface LoginName {

    /** A vserver by its name and its tenant's. */
    record Vserver(String name, String tenant) implements LoginName {
        @Override
        public String toString() {
            return name + "." + tenant;
        }
    }

    /** No vserver was named. */
    record Listing() implements LoginName {}

    /** It has a dot, yet cannot be the name of any vserver: answered like a vserver that isn't there. */
    record Nowhere() implements LoginName {}

    /** Read a login name as the client sent it; whatever it holds, this never throws. */
    static LoginName parse(String login) {
        if (login.indexOf('.') < 0) {
            return new Listing();
        }
        Matcher matcher = Grammar.VSERVER.matcher(login);
        return matcher.matches() ? new Vserver(matcher.group(1), matcher.group(2)) : new Nowhere();
    }

    /** Kept apart so that the pattern is compiled once and hidden. */
    final class Grammar {
        private static final String LABEL = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
        private static final Pattern VSERVER = Pattern.compile("(" + LABEL + ")\\.(" + LABEL + ")");

        private Grammar() {}
    }
}
