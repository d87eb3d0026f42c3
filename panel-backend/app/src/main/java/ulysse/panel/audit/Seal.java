package ulysse.panel.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: its hash covers the entry and the hash before.
 *
 * @param seq 1, 2, 3 … without gaps; 0 is the place before the first
 */
record Seal(long seq, long entryId, byte[] previousHash, byte[] hash) {

    private static final int HASH_LENGTH = 32;

    static Seal beforeFirst() {
        return new Seal(0, 0, new byte[HASH_LENGTH], new byte[HASH_LENGTH]);
    }

    Seal next(Entry entry) {
        return new Seal(seq + 1, entry.id(), hash, hash(hash, entry));
    }

    /** Whether this seal fits on the one before and on its entry. */
    boolean follows(Seal previous, Entry entry) {
        return seq == previous.seq() + 1
                && Arrays.equals(previousHash, previous.hash())
                && Arrays.equals(hash, hash(previousHash, entry));
    }

    String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(byte[] previous, Entry entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        feed(digest, Long.toString(entry.id()));
        feed(digest, entry.at().toString());
        feed(digest, entry.actorId().toString());
        feed(digest, entry.actor());
        feed(digest, entry.action());
        feed(digest, entry.target().kind());
        feed(digest, entry.target().id());
        feed(digest, entry.target().name());
        feed(digest, entry.tenantId() == null ? null : entry.tenantId().toString());
        feed(digest, entry.outcome());
        feed(digest, entry.source());
        feed(digest, entry.detail());
        return digest.digest();
    }

    /** Each field with its length before it, so that nothing can move from one field to the next unnoticed. */
    private static void feed(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
