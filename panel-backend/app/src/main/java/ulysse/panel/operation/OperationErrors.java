package ulysse.panel.operation;

import ulysse.panel.platform.ErrorCode;

/** Refusals about operations. */
enum OperationErrors implements ErrorCode {
    TOO_MANY_WATCHERS("operation/too-many-watchers", 503, "Too many are watching");

    private final String code;
    private final int status;
    private final String title;

    OperationErrors(String code, int status, String title) {
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
