package ulysse.panel.catalog;

import ulysse.panel.platform.ErrorCode;

/** Refusals about what is on offer. */
enum CatalogErrors implements ErrorCode {
    UNKNOWN_PLAN("catalog/unknown-plan", 400, "There is no such plan"),
    UNKNOWN_TEMPLATE("catalog/unknown-template", 400, "There is no such template"),
    VERSION_PUBLISHED("catalog/version-published", 409, "This version is published with other content");

    private final String code;
    private final int status;
    private final String title;

    CatalogErrors(String code, int status, String title) {
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
