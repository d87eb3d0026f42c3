package ulysse.panel.address;

import ulysse.panel.platform.ErrorCode;

/** Refusals about subnets and addresses. */
enum AddressErrors implements ErrorCode {
    NONE_FREE("address/none-free", 409, "The network has no free address"),
    IN_USE("address/in-use", 409, "The address is taken"),
    RESTS("address/rests", 409, "The address rests after its last use"),
    RESERVED("address/reserved", 409, "The address is reserved"),
    NOT_GIVEN("address/not-given", 409, "The address is never handed out"),
    OVERLAP("address/overlap", 409, "The subnet overlaps another one of its address space"),
    OTHER_GATEWAY("address/other-gateway", 409, "The gateway of a subnet does not change"),
    OTHER_LENGTH("address/other-length", 409, "What a subnet hands out does not change"),
    OTHER_VLAN("address/other-network", 409, "The subnet belongs to another network");

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
