package ulysse.host.incus;

import ulysse.host.platform.DriverException;

/** What Incus answered, or that it didn't. */
final class IncusException extends DriverException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final int code;

    /** @param code Incus's own, which follows HTTP's */
    IncusException(int code, String message) {
        super(code == NOT_FOUND ? Kind.NOT_FOUND : Kind.FAILED, message);
        this.code = code;
    }

    private IncusException(String message, Throwable cause) {
        super(Kind.UNREACHABLE, message, cause);
        this.code = 0;
    }

    static IncusException unreachable(String doing, Throwable cause) {
        return new IncusException("Incus doesn't answer (%s): %s".formatted(doing, cause.getMessage()), cause);
    }

    boolean isNotFound() {
        return code == NOT_FOUND;
    }
}
