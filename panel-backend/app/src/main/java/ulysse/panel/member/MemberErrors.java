package ulysse.panel.member;

import ulysse.panel.platform.ErrorCode;

enum MemberErrors implements ErrorCode {
    NOT_FOUND("member/not-found", 404, "No such member"),
    ALREADY_MEMBER("member/already-member", 409, "Already a member"),
    LAST_OWNER("member/last-owner", 409, "A tenant keeps at least one owner"),
    AMBIGUOUS("member/ambiguous", 409, "Address and user name belong to two accounts"),
    NOT_INVITED("member/not-invited", 502, "The identity provider refused the invitation"),
    PROVIDER_DOWN("member/identity-provider-down", 503, "The identity provider does not answer");

    private final String code;
    private final int status;
    private final String title;

    MemberErrors(String code, int status, String title) {
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
