package ulysse.host.incus;

/** What this driver writes on the instances it makes, so that it needs no database of its own. */
final class Marks {
    static final String INSTALLATION = "user.ulysse.installation";
    static final String VSERVER = "user.ulysse.vserver";
    static final String CONTEXT = "user.ulysse.context";
    static final String TENANT = "user.ulysse.tenant";
    static final String NAME = "user.ulysse.name";
    static final String BOOT = "user.ulysse.boot";

    /** A digest of the spec that was fully applied. An instance without it was never finished. */
    static final String APPLIED = "user.ulysse.applied";

    private Marks() {}
}
