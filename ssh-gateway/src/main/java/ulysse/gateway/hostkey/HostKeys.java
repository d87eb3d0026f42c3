package ulysse.gateway.hostkey;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** The key by which clients know this gateway: one ed25519 key, read once, so that a bad file stops the start and not a login. */
public final class HostKeys {
    private HostKeys() {}

    /**
     * Read a host key.
     *
     * @param file an unencrypted OpenSSH private key, as {@code ssh-keygen -t ed25519} writes it
     * @throws IllegalArgumentException when it isn't one
     */
    public static KeyPairProvider read(Path file) {
        try {
            for (KeyPair pair : new FileKeyPairProvider(file).loadKeys(null)) {
                if (KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(pair))) {
                    return KeyPairProvider.wrap(List.of(pair));
                }
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("cannot read the SSH host key " + file, e);
        }
        throw new IllegalArgumentException("the SSH host key " + file + " is not an ed25519 key");
    }
}
