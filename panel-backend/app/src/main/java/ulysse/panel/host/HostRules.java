package ulysse.panel.host;

/** What hosts and labels may be called; the database says the same. */
final class HostRules {
    static final String NAME = "[a-z]([a-z0-9-]{0,30}[a-z0-9])?";
    static final String NAME_MESSAGE = "must be 1..32 of a-z, 0-9 and inner hyphens, beginning with a letter";

    private HostRules() {}
}
