package ulysse.panel.access;

import ulysse.panel.platform.ErrorCode;

/** Refusals for want of a right. */
public enum AccessErrors implements ErrorCode {
    /** Said of what does not exist and of what the actor may not even know of: the two look the same. */
    NOT_FOUND("access/not-found", 404, "Not found"),
    FORBIDDEN("access/forbidden", 403, "Your role does not allow this"),
    NOT_SIGNED_IN("access/not-signed-in", 401, "Not signed in"),
    CROSS_SITE("access/cross-site", 403, "The request may come from another site"),
    PROVIDER_DOWN("access/identity-provider-down", 503, "The identity provider does not answer");

    private final String code;
    private final int status;
    private final String title;

    AccessErrors(String code, int status, String title) {
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
