package ulysse.panel.context;

import ulysse.panel.platform.ErrorCode;

/** Refusals about context numbers. */
enum ContextErrors implements ErrorCode {
    NONE_FREE("context/none-free", 409, "The host has no free context number"),
    IN_USE("context/in-use", 409, "The context number is taken"),
    RESTS("context/rests", 409, "The context number rests after its last use"),
    EXCLUDED("context/excluded", 409, "The context number is never handed out");

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
