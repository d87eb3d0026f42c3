package ulysse.gateway.command;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import ulysse.gateway.host.HostFailure;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.panel.Decision;

/** What the gateway says to people, in their language. */
public final class Sentences {
    private static final String BUNDLE = "ulysse.gateway.command.sentences";

    private final ResourceBundle bundle;

    private Sentences(Locale locale) {
        // Never the server's own language: what isn't French is English.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Choose the language as programs do: LC_ALL, else LC_MESSAGES, else LANG. */
    public static Sentences in(Map<String, String> environment) {
        String language = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", "")));
        return new Sentences(language.startsWith("fr") ? Locale.FRENCH : Locale.ROOT);
    }

    /** Say why the panel refused. For what is unknown the text never varies, so that names cannot be probed. */
    public String refusal(Decision.Reason reason, LoginName login) {
        return switch (reason) {
            case UNKNOWN -> bundle.getString("unknown");
            case NOT_RUNNING -> bundle.getString("not-running").formatted(login);
            case KEY_REMOVED -> bundle.getString("key-removed");
            case FORBIDDEN -> bundle.getString("forbidden").formatted(login);
        };
    }

    public String failure(HostFailure.Kind kind, LoginName login) {
        return switch (kind) {
            case UNREACHABLE, STALE_GRANT -> hostUnreachable();
            case NOT_RUNNING -> bundle.getString("not-running").formatted(login);
            case REFUSED -> bundle.getString("host-refused").formatted(login);
            case LOST -> bundle.getString("host-lost").formatted(login);
        };
    }

    public String panelUnreachable() {
        return bundle.getString("panel-unreachable");
    }

    public String hostUnreachable() {
        return bundle.getString("host-unreachable");
    }

    public String nameAVserver() {
        return bundle.getString("name-a-vserver");
    }

    public String gatewayStops() {
        return bundle.getString("gateway-stops");
    }

    String word(String key) {
        return bundle.getString(key);
    }
}
