package ulysse.panel.vlan;

import ulysse.panel.platform.ErrorCode;

/** Refusals about networks. */
enum VlanErrors implements ErrorCode {
    UNKNOWN("vlan/unknown", 400, "There is no such network"),
    NONE_GRANTED("vlan/none-granted", 409, "The tenant has no network"),
    NOT_CHOSEN("vlan/not-chosen", 400, "The network must be named"),
    OTHER_SPACE("vlan/other-address-space", 409, "The address space of a network does not change"),
    NAME_TAKEN("vlan/name-taken", 409, "The name is taken"),
    TAG_TAKEN("vlan/tag-taken", 409, "The tag is taken in this network domain"),
    TABLE_TAKEN("vlan/routing-table-taken", 409, "Another network of the host has this routing table");

    private final String code;
    private final int status;
    private final String title;

    VlanErrors(String code, int status, String title) {
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
