package ulysse.panel.host;

import ulysse.panel.platform.ErrorCode;

/** Refusals about hosts. */
enum HostErrors implements ErrorCode {
    NO_PLACE("host/no-place", 409, "No host has room for this"),
    OTHER_ENGINE("host/other-engine", 409, "The engine of a host does not change"),
    TAKEN("host/taken", 409, "The name, the endpoint or the id of a host is taken");

    private final String code;
    private final int status;
    private final String title;

    HostErrors(String code, int status, String title) {
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
