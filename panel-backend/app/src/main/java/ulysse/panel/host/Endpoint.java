package ulysse.panel.host;

import java.util.regex.Pattern;

/** Where a host answers: {@code unix:DIR}, with one socket for the panel and one for the gateway in it, or {@code dns:///host:port}. */
public record Endpoint(String text) {
    private static final String UNIX = "unix:";
    private static final Pattern RULE =
            Pattern.compile("unix:/[\\x21-\\x7e]{1,90}|dns:///[A-Za-z0-9.:\\[\\]-]{1,260}:[0-9]{1,5}");

    public Endpoint {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an endpoint: " + text);
        }
    }

    public static boolean isValid(String text) {
        return RULE.matcher(text).matches();
    }

    boolean isLocal() {
        return text.startsWith(UNIX);
    }

    /** The folder of a local endpoint. */
    private String folder() {
        return text.substring(UNIX.length());
    }

    /** The socket's path when local, else the endpoint itself. */
    String control() {
        return isLocal() ? folder() + "/control.sock" : text;
    }

    /** What the gateway is told. */
    public String enter() {
        return isLocal() ? UNIX + folder() + "/enter.sock" : text;
    }
}
