package ulysse.gateway.session;

import java.io.IOException;
import org.apache.sshd.common.session.Session;

/** Ends a connection and tells the client why, if it still listens. */
final class Disconnect {
    private Disconnect() {}

    static void politely(Session session, int reason, String words) {
        try {
            session.disconnect(reason, words);
        } catch (IOException e) {
            // It has no way to hear it any more.
            session.close(true);
        }
    }
}
