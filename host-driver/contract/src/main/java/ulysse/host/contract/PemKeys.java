package ulysse.host.contract;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys as PEM text, PKCS #8 and X.509, as {@code openssl genpkey -algorithm ed25519} writes them. */
public final class PemKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private PemKeys() {}

    /** @throws IllegalArgumentException when the text holds no such key */
    public static PrivateKey privateKey(String pem) {
        try {
            return factory().generatePrivate(new PKCS8EncodedKeySpec(bytes(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key in PKCS #8", e);
        }
    }

    /** @throws IllegalArgumentException when the text holds no such key */
    public static PublicKey publicKey(String pem) {
        try {
            return factory().generatePublic(new X509EncodedKeySpec(bytes(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    public static String write(PrivateKey key) {
        return block("PRIVATE KEY", key);
    }

    public static String write(PublicKey key) {
        return block("PUBLIC KEY", key);
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(SignedBytes.ALGORITHM);
    }

    private static byte[] bytes(String pem, String kind) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find() || !block.group(1).equals(kind)) {
            throw new IllegalArgumentException("expected PEM text with one " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    private static String block(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind);
    }
}
