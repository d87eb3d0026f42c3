package ulysse.panel.platform;

/** Refusals that are about the request itself, whatever it asks for. */
public enum PlatformErrors implements ErrorCode {
    INVALID("request/invalid", 400, "The request is not valid"),
    KEY_REUSED("request/idempotency-key-reused", 422, "The idempotency key was used for another request"),
    KEY_MISSING("request/idempotency-key-missing", 400, "An Idempotency-Key header is needed"),
    PRECONDITION_REQUIRED("request/precondition-required", 428, "An If-Match header is needed"),
    CHANGED_MEANWHILE("request/changed-meanwhile", 412, "It was changed meanwhile"),
    IN_USE("request/in-use", 409, "It is in use");

    private final String code;
    private final int status;
    private final String title;

    PlatformErrors(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
