package ulysse.panel.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** New SSH keys, as lines of a {@code .pub} file. */
public final class TestKeys {

    private static final int ED25519_LENGTH = 32;

    private TestKeys() {}

    public static String newEd25519() {
        byte[] name = "ssh-ed25519".getBytes(US_ASCII);
        byte[] point = newPoint();
        byte[] blob = ByteBuffer.allocate(8 + name.length + point.length)
                .putInt(name.length)
                .put(name)
                .putInt(point.length)
                .put(point)
                .array();
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob);
    }

    /** The last bytes of the X.509 form are the point as SSH writes it. */
    private static byte[] newPoint() {
        try {
            byte[] encoded = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
