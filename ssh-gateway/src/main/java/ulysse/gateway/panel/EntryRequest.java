package ulysse.gateway.panel;

import ulysse.gateway.login.LoginName;
import ulysse.gateway.login.Person;

/**
 * One channel's wish to enter one vserver.
 *
 * @param fingerprint of the key whose signature was verified
 * @param session the connection's id, in the audit log too
 * @param source the client's address
 */
public record EntryRequest(
        Person person, String fingerprint, LoginName.Vserver vserver, Kind kind, String session, String source) {

    /** What the channel is for. */
    public enum Kind {
        SHELL,
        EXEC,
        SUBSYSTEM
    }
}
