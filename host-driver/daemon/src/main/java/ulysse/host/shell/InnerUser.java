package ulysse.host.shell;

import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/**
 * Who a person is inside.
 *
 * @param home until the vserver's own list of users says otherwise
 */
record InnerUser(String name, String home) {
    private static final InnerUser ROOT = new InnerUser("root", "/root");

    static InnerUser named(String name) {
        if (!name.equals(ROOT.name())) {
            throw new DriverException(Kind.UNSUPPORTED, "this version enters as root only");
        }
        return ROOT;
    }
}
