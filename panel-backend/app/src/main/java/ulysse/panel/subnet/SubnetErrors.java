package ulysse.panel.subnet;

import ulysse.panel.platform.ErrorCode;

/** Refusals about changes of subnets. */
enum SubnetErrors implements ErrorCode {
    RESTING("subnet/resting", 409, "Addresses of the subnet rest after a release"),
    GATEWAY_TAKEN("subnet/gateway-taken", 409, "The address cannot become the gateway"),
    RANGE_OVERLAPS("subnet/range-overlaps", 409, "The range overlaps another one of the subnet"),
    OUTSIDE("subnet/outside", 400, "Not an address of the subnet"),
    UNALIGNED("subnet/unaligned", 400, "The range cuts through a prefix that is handed out as one"),
    ADDRESS_KEPT("subnet/address-kept", 409, "The address is kept for something else");

    private final String code;
    private final int status;
    private final String title;

    SubnetErrors(String code, int status, String title) {
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
