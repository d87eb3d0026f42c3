package ulysse.gateway.host;

import java.util.Map;

/**
 * A terminal that a client asks for.
 *
 * @param type the value of TERM
 * @param modes RFC 4254 section 8 opcodes and their values, unsigned 32 bits each
 */
public record Terminal(String type, WindowSize size, Map<Integer, Integer> modes) {

    public Terminal withSize(WindowSize other) {
        return new Terminal(type, other, modes);
    }
}
