package ulysse.host.contract;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.SignedGrant;

/** The panel's hand: signs what a host will believe. Safe for use by many threads. */
public final class GrantSigner {
    private final String keyId;
    private final PrivateKey key;

    /**
     * @param keyId travels with each grant, for people who look for the key that made it
     * @param key an Ed25519 key
     */
    public GrantSigner(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /**
     * @param pem an unencrypted PKCS #8 Ed25519 key, {@code -----BEGIN PRIVATE KEY-----}
     * @throws IllegalArgumentException when it isn't one
     */
    public static GrantSigner ofPem(String keyId, String pem) {
        return new GrantSigner(keyId, PemKeys.privateKey(pem));
    }

    public SignedGrant sign(GrantClaims claims) {
        ByteString bytes = claims.toByteString();
        return SignedGrant.newBuilder()
                .setClaims(bytes)
                .setSignature(ByteString.copyFrom(signature(bytes)))
                .setKeyId(keyId)
                .build();
    }

    private byte[] signature(ByteString claims) {
        try {
            Signature signature = Signature.getInstance(SignedBytes.ALGORITHM);
            signature.initSign(key);
            SignedBytes.feed(signature, claims);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 cannot sign with this key", e);
        }
    }
}
