package ulysse.gateway.panel;

import java.util.List;

/** A vserver in someone's list. */
public record VserverEntry(String name, String tenant, String state, List<String> addresses, int context) {

    /** The name to log in by. */
    public String login() {
        return name + "." + tenant;
    }
}
