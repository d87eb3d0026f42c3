package ulysse.gateway.login;

import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/** Says whether a key is known. It is asked about unsigned probes too, so it remembers nothing of whose key it was. */
@Singleton
public class KeyAuthenticator implements PublickeyAuthenticator {
    private static final AttributeKey<Boolean> TRIED = new AttributeKey<>();

    private final KeyIndex keys;

    KeyAuthenticator(KeyIndex keys) {
        this.keys = keys;
    }

    /** Whether the client has offered any key; tells a refused login from a mere visit. */
    public static boolean hasTried(Session session) {
        return session.getAttribute(TRIED) != null;
    }

    @Override
    public boolean authenticate(String username, PublicKey key, ServerSession session) {
        session.setAttribute(TRIED, true);
        // A certificate would need its authority checked; until then the bare key alone opens the door.
        return !(key instanceof OpenSshCertificate)
                && keys.find(fingerprint(key)).isPresent();
    }

    /**
     * Find who has just proved to hold a key: the owner of the one whose signature MINA verified, and no other.
     *
     * @return empty when the key was removed meanwhile
     */
    public Optional<VerifiedKey> verified(Session session) {
        @Nullable List<PublicKey> verified = session.getAttribute(UserAuthPublicKey.AUTHENTICATED_KEYS);
        if (verified == null || verified.isEmpty()) {
            return Optional.empty();
        }
        String fingerprint = fingerprint(verified.getLast());
        return keys.find(fingerprint).map(person -> new VerifiedKey(fingerprint, person));
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(key);
    }

    /** A key that was proved to be held, and its owner. */
    public record VerifiedKey(String fingerprint, Person person) {}
}
