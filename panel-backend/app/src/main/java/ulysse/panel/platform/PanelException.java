package ulysse.panel.platform;

import java.util.Map;

/** A refusal with its code. Its detail and extras are shown to the client, so they name nothing the client may not know. */
public class PanelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final String detail;
    private final transient Map<String, Object> extras;

    public PanelException(ErrorCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** Refuse with further members for the problem body, such as the quota that was missed. */
    public PanelException(ErrorCode code, String detail, Map<String, Object> extras) {
        super(detail);
        this.code = code;
        this.detail = detail;
        this.extras = Map.copyOf(extras);
    }

    public ErrorCode code() {
        return code;
    }

    /** A sentence for a person. */
    public String detail() {
        return detail;
    }

    public Map<String, Object> extras() {
        return extras;
    }
}
