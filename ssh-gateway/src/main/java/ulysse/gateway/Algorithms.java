package ulysse.gateway;

import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/**
 * The few algorithms on offer. The client picks among them, and clients prefer ChaCha20, which is ten times slower in Java than
 * AES-GCM, and attackers the dearest key exchange: so neither is here. Nor is anything that ssh-audit would warn of.
 */
final class Algorithms {
    private Algorithms() {}

    static void offer(SshServer server) {
        server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                false,
                List.of(
                        BuiltinDHFactories.mlkem768x25519,
                        BuiltinDHFactories.curve25519,
                        BuiltinDHFactories.curve25519_libssh),
                ServerBuilder.DH2KEX));
        server.setCipherFactories(List.of(
                BuiltinCiphers.aes128gcm,
                BuiltinCiphers.aes256gcm,
                BuiltinCiphers.aes256ctr,
                BuiltinCiphers.aes128ctr));
        server.setMacFactories(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
        // Of the host key only ed25519 exists; the others are what people may sign in with.
        server.setSignatureFactories(List.of(
                BuiltinSignatures.ed25519,
                BuiltinSignatures.sk_ssh_ed25519,
                BuiltinSignatures.nistp256,
                BuiltinSignatures.nistp384,
                BuiltinSignatures.nistp521,
                BuiltinSignatures.sk_ecdsa_sha2_nistp256,
                BuiltinSignatures.rsaSHA512,
                BuiltinSignatures.rsaSHA256));
    }

    /**
     * Check that the fast providers do the work: the JDK's AES, which uses the processor's instructions, and Bouncy Castle's
     * Ed25519, which is ten times faster than the JDK's and the only one that MINA takes.
     *
     * @throws IllegalStateException when they do not
     */
    static void checkProviders() {
        try {
            require(
                    "AES",
                    SecurityUtils.getCipher("AES/GCM/NoPadding").getProvider().getName(),
                    "SunJCE");
            require(
                    "Ed25519",
                    SecurityUtils.getKeyPairGenerator("Ed25519").getProvider().getName(),
                    "BC");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ciphers of the SSH door are missing", e);
        }
    }

    private static void require(String what, String provider, String wanted) {
        if (!wanted.equals(provider)) {
            throw new IllegalStateException("%s comes from %s instead of %s".formatted(what, provider, wanted));
        }
    }
}
