package ulysse.panel.sshkey;

import ulysse.panel.platform.ErrorCode;

enum SshKeyErrors implements ErrorCode {
    NOT_A_KEY("sshkey/not-a-key", 400, "Not an OpenSSH public key"),
    PRIVATE_KEY("sshkey/private-key", 400, "This is a private key"),
    TOO_WEAK("sshkey/too-weak", 400, "This key is too weak"),
    IN_USE("sshkey/in-use", 409, "This key is in use already"),
    TOO_MANY("sshkey/too-many", 409, "Too many keys"),
    NOT_FOUND("sshkey/not-found", 404, "No such key");

    private final String code;
    private final int status;
    private final String title;

    SshKeyErrors(String code, int status, String title) {
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
