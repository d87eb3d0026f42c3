package ulysse.host.contract;

/** A grant that a host does not accept. The message says why and holds nothing of the grant's bytes. */
public final class GrantRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a grant is refused. */
    public enum Reason {
        /** Not made by a key of the panel, or changed on the way. */
        BAD_SIGNATURE,
        /** Signed, but not a grant that this version understands. */
        MALFORMED,
        /** Its time hasn't come, or is over. */
        OUT_OF_TIME,
        /** Made for another installation or another host. */
        ELSEWHERE,
        /** Already used once. */
        REPLAYED,
        /** Doesn't cover what was asked for. */
        NOT_COVERED
    }

    private final Reason reason;

    public GrantRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
