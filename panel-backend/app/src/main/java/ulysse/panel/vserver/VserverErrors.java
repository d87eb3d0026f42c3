package ulysse.panel.vserver;

import ulysse.panel.platform.ErrorCode;

/** Refusals about vservers. */
enum VserverErrors implements ErrorCode {
    NAME_TAKEN("vserver/name-taken", 409, "The name is taken"),
    NOT_READY("vserver/not-ready", 409, "The vserver is still being made"),
    ALREADY_RUNNING("vserver/already-running", 409, "The vserver runs already"),
    ALREADY_STOPPED("vserver/already-stopped", 409, "The vserver is stopped already"),
    LOST("vserver/lost", 409, "The host no longer has this vserver"),
    BEING_DELETED("vserver/being-deleted", 409, "The vserver is being deleted");

    private final String code;
    private final int status;
    private final String title;

    VserverErrors(String code, int status, String title) {
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
