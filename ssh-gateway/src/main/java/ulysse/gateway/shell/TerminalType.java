package ulysse.gateway.shell;

import java.util.regex.Pattern;

/** The name of a terminal type. Programs inside build a file name from it. */
final class TerminalType {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final String PLAINEST = "dumb";

    private TerminalType() {}

    /** Keep a plausible name; anything else becomes the plainest terminal there is. */
    static String checked(String name) {
        return NAME.matcher(name).matches() ? name : PLAINEST;
    }
}
