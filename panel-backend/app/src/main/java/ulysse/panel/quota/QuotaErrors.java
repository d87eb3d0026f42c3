package ulysse.panel.quota;

import ulysse.panel.platform.ErrorCode;

/** Refusals of the ledger. */
enum QuotaErrors implements ErrorCode {
    EXCEEDED("quota/exceeded", 409, "This would exceed the quota"),
    NOTHING_TO_RAISE("quota/nothing-to-raise", 409, "This much may be held already"),
    REQUEST_OPEN("quota/request-open", 409, "This was asked for already"),
    REQUEST_CLOSED("quota/request-closed", 409, "The request is closed");

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
