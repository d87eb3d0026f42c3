package ulysse.panel.address;

import ulysse.panel.platform.ErrorCode;

/** Refusals about subnets and addresses. */
enum AddressErrors implements ErrorCode {
    NONE_FREE("address/none-free", 409, "The network has no free address"),
    OVERLAP("address/overlap", 409, "The subnet overlaps another one of its address space"),
    OTHER_GATEWAY("address/other-gateway", 409, "The gateway of a subnet does not change"),
    OTHER_VLAN("address/other-network", 409, "The subnet belongs to another network"),
    TOO_LARGE("address/too-large", 400, "The subnet is too large");

    private final String code;
    private final int status;
    private final String title;

    AddressErrors(String code, int status, String title) {
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
