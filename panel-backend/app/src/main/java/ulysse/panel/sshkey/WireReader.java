package ulysse.panel.sshkey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import ulysse.panel.platform.PanelException;

/** Reads the SSH wire format, RFC 4251 section 5; refuses what a careful writer would not have written. */
final class WireReader {

    private final ByteBuffer rest;

    WireReader(byte[] blob) {
        this.rest = ByteBuffer.wrap(blob);
    }

    byte[] bytes() {
        if (rest.remaining() < 4) {
            throw damaged();
        }
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw damaged();
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    String text() {
        return new String(bytes(), US_ASCII);
    }

    /** A positive number in its shortest form: two forms of one number would be two fingerprints of one key. */
    BigInteger positive() {
        byte[] bytes = bytes();
        if (bytes.length == 0) {
            throw damaged();
        }
        BigInteger number = new BigInteger(bytes);
        if (number.signum() <= 0 || number.toByteArray().length != bytes.length) {
            throw damaged();
        }
        return number;
    }

    void end() {
        if (rest.hasRemaining()) {
            throw damaged();
        }
    }

    static PanelException damaged() {
        return PublicKeyText.notAKey("The key is cut off or damaged");
    }
}
