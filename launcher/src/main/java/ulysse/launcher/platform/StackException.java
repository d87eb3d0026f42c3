package ulysse.launcher.platform;

/** A stack cannot start or stop; the message names the part, shows the end of its log and says what to do. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
