package ulysse.host.platform;

/** Why the driver could not do what was asked. The message is for people and keeps the engine's own words. */
public class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a caller can make of it. */
    public enum Kind {
        /** The request makes no sense; asking again won't help. */
        INVALID_REQUEST,
        /** The host's state forbids it: a context is taken, an image isn't there. */
        REFUSED,
        /** What was named isn't here. */
        NOT_FOUND,
        /** The engine doesn't answer now; asking again may help. */
        UNREACHABLE,
        /** The engine tried and failed. */
        FAILED,
        /** It took longer than it may. */
        TIMED_OUT,
        /** This version or this engine cannot do it. */
        UNSUPPORTED
    }

    private final Kind kind;

    public DriverException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DriverException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The same failure, told with where it happened. */
    public DriverException in(String step) {
        return new DriverException(kind, step + ": " + getMessage(), this);
    }
}
