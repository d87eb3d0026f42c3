package ulysse.panel.quota;

import ulysse.panel.platform.ErrorCode;

/** Refusals of the ledger. */
enum QuotaErrors implements ErrorCode {
    EXCEEDED("quota/exceeded", 409, "This would exceed the quota");

    private final String code;
    private final int status;
    private final String title;

    QuotaErrors(String code, int status, String title) {
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
