package ulysse.host.contract;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.SignatureException;

/** What exactly is signed: a prefix of our own, so that no signature made for anything else can pass for a grant. */
final class SignedBytes {
    static final String ALGORITHM = "Ed25519";

    private static final byte[] PREFIX = "ulysse-grant-v1\0".getBytes(StandardCharsets.US_ASCII);

    private SignedBytes() {}

    static void feed(Signature signature, ByteString claims) throws SignatureException {
        signature.update(PREFIX);
        signature.update(claims.asReadOnlyByteBuffer());
    }
}
