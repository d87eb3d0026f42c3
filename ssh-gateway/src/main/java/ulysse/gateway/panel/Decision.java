package ulysse.gateway.panel;

import ulysse.host.v1.SignedGrant;

/** The panel's answer to a wish to enter. */
public sealed interface Decision {

    /**
     * Yes: the grant opens one channel at the host.
     *
     * @param endpoint {@code unix:…/enter.sock} or {@code dns:///host:port}
     */
    record Granted(SignedGrant grant, String endpoint) implements Decision {}

    /** No, and why. */
    record Refused(Reason reason) implements Decision {}

    /** Why the panel said no. */
    enum Reason {
        /** Not there, or not theirs: nobody learns which. */
        UNKNOWN,
        NOT_RUNNING,
        KEY_REMOVED,
        /** They may see it, their role may not enter it. */
        FORBIDDEN
    }
}
