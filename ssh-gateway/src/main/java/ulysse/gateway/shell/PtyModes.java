package ulysse.gateway.shell;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads encoded terminal modes, RFC 4254 section 8. MINA's reader runs past the end of a truncated block and takes the connection with it. */
final class PtyModes {
    private static final int END = 0;
    private static final int FIRST_UNDEFINED = 160;
    private static final int MOST = 128;

    private PtyModes() {}

    /** Read what is whole and understood; the rest is left. */
    static Map<Integer, Integer> parse(byte[] encoded) {
        Map<Integer, Integer> modes = new LinkedHashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        while (buffer.remaining() > Integer.BYTES && modes.size() < MOST) {
            int opcode = Byte.toUnsignedInt(buffer.get());
            if (opcode == END || opcode >= FIRST_UNDEFINED) {
                break;
            }
            modes.put(opcode, buffer.getInt());
        }
        return modes;
    }
}
