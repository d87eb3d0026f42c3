package ulysse.panel.host;

/** A host did not do what it was asked, and why, in the words of what failed. */
public class HostFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is decides how long to try again. */
    public enum Kind {
        /** The host or its engine did not answer: not the fault of what was asked. */
        UNREACHABLE,
        /** It answered, and could not. */
        FAILED
    }

    private final Kind kind;

    public HostFailure(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The cause, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
