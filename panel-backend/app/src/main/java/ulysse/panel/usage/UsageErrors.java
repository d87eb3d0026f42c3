package ulysse.panel.usage;

import ulysse.panel.platform.ErrorCode;

/** Refusals about use. */
enum UsageErrors implements ErrorCode {
    NOT_RUNNING("usage/not-running", 409, "The vserver does not run"),
    HOST_SILENT("usage/host-silent", 503, "The host does not answer");

    private final String code;
    private final int status;
    private final String title;

    UsageErrors(String code, int status, String title) {
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
