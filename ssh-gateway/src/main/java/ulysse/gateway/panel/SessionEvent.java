package ulysse.gateway.panel;

import ulysse.gateway.login.LoginName;
import ulysse.gateway.login.Person;

/**
 * Something that happened on a connection and belongs in the audit log.
 *
 * @param detail the kind of channel when it began, the exit status when it ended, the reason when it was refused
 */
public record SessionEvent(
        Kind kind, String session, Person person, LoginName login, String source, String clientVersion, String detail) {

    /** What happened. */
    public enum Kind {
        LOGIN,
        BEGIN,
        END,
        REFUSED
    }
}
