package ulysse.panel.sshkey;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import ulysse.panel.platform.PanelException;

/**
 * A public key that was read to its last byte and found sound.
 *
 * @param blob the key in SSH wire format
 * @param fingerprint as {@code ssh-keygen -l} shows it
 */
record SshPublicKey(String algorithm, byte[] blob, String fingerprint) {

    private static final int ED25519_LENGTH = 32;
    private static final int RSA_LEAST_BITS = 3072;
    private static final int RSA_MOST_BITS = 16_384;
    private static final int EXPONENT_MOST_BITS = 64;

    /** Read one line of a {@code .pub} file. */
    static SshPublicKey parse(String pasted) {
        PublicKeyText text = PublicKeyText.parse(pasted);
        WireReader reader = new WireReader(text.blob());
        if (!reader.text().equals(text.algorithm())) {
            throw PublicKeyText.notAKey("The key is of another algorithm than its line says");
        }
        switch (text.algorithm()) {
            case "ssh-ed25519" -> checkEd25519(reader);
            case "ssh-rsa" -> checkRsa(reader);
            case "sk-ssh-ed25519@openssh.com" -> {
                checkEd25519(reader);
                checkApplication(reader);
            }
            case "sk-ecdsa-sha2-nistp256@openssh.com" -> {
                checkEcdsa("nistp256", reader);
                checkApplication(reader);
            }
            default -> checkEcdsa(text.algorithm().substring("ecdsa-sha2-".length()), reader);
        }
        reader.end();
        return new SshPublicKey(text.algorithm(), text.blob(), fingerprint(text.blob()));
    }

    private static void checkEd25519(WireReader reader) {
        byte[] point = reader.bytes();
        if (point.length != ED25519_LENGTH || Arrays.equals(point, new byte[ED25519_LENGTH])) {
            throw WireReader.damaged();
        }
    }

    private static void checkRsa(WireReader reader) {
        BigInteger exponent = reader.positive();
        BigInteger modulus = reader.positive();
        if (modulus.bitLength() < RSA_LEAST_BITS) {
            throw new PanelException(
                    SshKeyErrors.TOO_WEAK,
                    "RSA keys need %d bits or more, this one has %d; better make one with ssh-keygen -t ed25519"
                            .formatted(RSA_LEAST_BITS, modulus.bitLength()));
        }
        boolean isSound = modulus.bitLength() <= RSA_MOST_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.bitLength() <= EXPONENT_MOST_BITS;
        if (!isSound) {
            throw WireReader.damaged();
        }
    }

    private static void checkEcdsa(String curve, WireReader reader) {
        if (!reader.text().equals(curve) || !NistCurve.of(curve).holds(reader.bytes())) {
            throw WireReader.damaged();
        }
    }

    /** What a security key signs for: {@code ssh:} unless its owner chose otherwise. */
    private static void checkApplication(WireReader reader) {
        if (!reader.text().startsWith("ssh:")) {
            throw WireReader.damaged();
        }
    }

    private static String fingerprint(byte[] blob) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
