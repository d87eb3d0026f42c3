package ulysse.gateway;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.List;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.AbstractDH;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jboss.logging.Logger;

/**
 * Runs the ciphers and the arithmetic of a key exchange until the JVM has compiled them. In a fresh JVM the first megabytes cost ten
 * times what they cost later, and the first logins five times; better nobody waits for that.
 */
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final int PACKET = 32 * 1024;
    private static final int PACKETS_A_MIB = 1024 * 1024 / PACKET;
    private static final int EXCHANGES = 150;
    private static final int SIGNED_BYTES = 256;

    private WarmUp() {}

    /**
     * Warm up.
     *
     * @param mib how much to encrypt and decrypt, for each key length; 0: nothing at all
     */
    static void run(int mib) {
        if (mib == 0) {
            return;
        }
        try {
            for (BuiltinCiphers factory : List.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm)) {
                cipher(factory, mib * PACKETS_A_MIB);
            }
            for (int i = 0; i < EXCHANGES; i++) {
                exchange();
            }
            signatures();
        } catch (Exception e) {
            // Slower at first, otherwise as good.
            LOG.warn("the ciphers could not be warmed up", e);
        }
    }

    private static void cipher(BuiltinCiphers factory, int packets) throws Exception {
        byte[] key = random(factory.getKdfSize());
        byte[] iv = random(factory.getIVSize());
        Cipher encrypt = factory.create();
        Cipher decrypt = factory.create();
        encrypt.init(Cipher.Mode.Encrypt, key, iv);
        decrypt.init(Cipher.Mode.Decrypt, key, iv);
        byte[] packet = new byte[PACKET + Integer.BYTES + factory.getAuthenticationTagSize()];
        for (int i = 0; i < packets; i++) {
            encrypt.updateWithAAD(packet, 0, Integer.BYTES, PACKET);
            decrypt.updateWithAAD(packet, 0, Integer.BYTES, PACKET);
        }
    }

    private static void exchange() throws Exception {
        AbstractDH ours = BuiltinDHFactories.curve25519.create();
        AbstractDH theirs = BuiltinDHFactories.curve25519.create();
        byte[] sent = theirs.getE();
        ours.getE();
        ours.setF(sent);
        ours.getK();
    }

    private static void signatures() throws GeneralSecurityException {
        KeyPair pair = SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
        Signature signature = SecurityUtils.getSignature("Ed25519");
        byte[] text = random(SIGNED_BYTES);
        for (int i = 0; i < EXCHANGES; i++) {
            signature.initSign(pair.getPrivate());
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(pair.getPublic());
            signature.update(text);
            signature.verify(signed);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
