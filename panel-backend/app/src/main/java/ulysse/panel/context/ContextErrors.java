package ulysse.panel.context;

import ulysse.panel.platform.ErrorCode;

/** Refusals about context numbers. */
enum ContextErrors implements ErrorCode {
    NONE_FREE("context/none-free", 409, "The host has no free context number");

    private final String code;
    private final int status;
    private final String title;

    ContextErrors(String code, int status, String title) {
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
