package ulysse.host.kernel;

import com.sun.jna.Memory;
import java.util.Map;

/** Terminal modes by their numbers in RFC 4254, section 8, put into the kernel's structure. Unknown ones are left out. */
final class TerminalModes {
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;

    // struct termios of the kernel: four words of flags, the line discipline, the control characters
    private static final int INPUT = 0;
    private static final int OUTPUT = 4;
    private static final int CONTROL = 8;
    private static final int LOCAL = 12;
    private static final int CHARACTERS = 17;
    private static final int SIZE = 64;

    private static final int DISABLED_IN_SSH = 255;
    private static final int CSIZE = 0x30;
    private static final int CS7 = 0x20;
    private static final int CS8 = 0x30;
    private static final int IUTF8 = 0x4000;

    /** RFC 4254 opcode to index in c_cc: VINTR, VQUIT, VERASE, VKILL, VEOF, VEOL, VEOL2, VSTART, VSTOP, VSUSP … */
    private static final Map<Integer, Integer> INDEXES = Map.ofEntries(
            Map.entry(1, 0),
            Map.entry(2, 1),
            Map.entry(3, 2),
            Map.entry(4, 3),
            Map.entry(5, 4),
            Map.entry(6, 11),
            Map.entry(7, 16),
            Map.entry(8, 8),
            Map.entry(9, 9),
            Map.entry(10, 10),
            Map.entry(12, 12),
            Map.entry(13, 14),
            Map.entry(14, 15),
            Map.entry(18, 13));

    private record Flag(int word, int bit) {}

    private static final Map<Integer, Flag> FLAGS = Map.ofEntries(
            Map.entry(30, new Flag(INPUT, 0x4)), // IGNPAR
            Map.entry(31, new Flag(INPUT, 0x8)), // PARMRK
            Map.entry(32, new Flag(INPUT, 0x10)), // INPCK
            Map.entry(33, new Flag(INPUT, 0x20)), // ISTRIP
            Map.entry(34, new Flag(INPUT, 0x40)), // INLCR
            Map.entry(35, new Flag(INPUT, 0x80)), // IGNCR
            Map.entry(36, new Flag(INPUT, 0x100)), // ICRNL
            Map.entry(37, new Flag(INPUT, 0x200)), // IUCLC
            Map.entry(38, new Flag(INPUT, 0x400)), // IXON
            Map.entry(39, new Flag(INPUT, 0x800)), // IXANY
            Map.entry(40, new Flag(INPUT, 0x1000)), // IXOFF
            Map.entry(41, new Flag(INPUT, 0x2000)), // IMAXBEL
            Map.entry(42, new Flag(INPUT, IUTF8)),
            Map.entry(50, new Flag(LOCAL, 0x1)), // ISIG
            Map.entry(51, new Flag(LOCAL, 0x2)), // ICANON
            Map.entry(52, new Flag(LOCAL, 0x4)), // XCASE
            Map.entry(53, new Flag(LOCAL, 0x8)), // ECHO
            Map.entry(54, new Flag(LOCAL, 0x10)), // ECHOE
            Map.entry(55, new Flag(LOCAL, 0x20)), // ECHOK
            Map.entry(56, new Flag(LOCAL, 0x40)), // ECHONL
            Map.entry(57, new Flag(LOCAL, 0x80)), // NOFLSH
            Map.entry(58, new Flag(LOCAL, 0x100)), // TOSTOP
            Map.entry(59, new Flag(LOCAL, 0x8000)), // IEXTEN
            Map.entry(60, new Flag(LOCAL, 0x200)), // ECHOCTL
            Map.entry(61, new Flag(LOCAL, 0x800)), // ECHOKE
            Map.entry(62, new Flag(LOCAL, 0x4000)), // PENDIN
            Map.entry(70, new Flag(OUTPUT, 0x1)), // OPOST
            Map.entry(71, new Flag(OUTPUT, 0x2)), // OLCUC
            Map.entry(72, new Flag(OUTPUT, 0x4)), // ONLCR
            Map.entry(73, new Flag(OUTPUT, 0x8)), // OCRNL
            Map.entry(74, new Flag(OUTPUT, 0x10)), // ONOCR
            Map.entry(75, new Flag(OUTPUT, 0x20)), // ONLRET
            Map.entry(92, new Flag(CONTROL, 0x100)), // PARENB
            Map.entry(93, new Flag(CONTROL, 0x200))); // PARODD

    private TerminalModes() {}

    static void apply(Fd terminal, Map<Integer, Integer> modes) {
        Memory termios = new Memory(SIZE);
        termios.clear();
        LibC.check(LibC.ioctl(terminal.number(), TCGETS, termios), "TCGETS");
        // Every vserver speaks UTF-8; a client that doesn't says so.
        set(termios, new Flag(INPUT, IUTF8), true);
        modes.forEach((opcode, value) -> apply(termios, opcode, value));
        LibC.check(LibC.ioctl(terminal.number(), TCSETS, termios), "TCSETS");
    }

    private static void apply(Memory termios, int opcode, int value) {
        Integer index = INDEXES.get(opcode);
        if (index != null) {
            termios.setByte(CHARACTERS + index, value == DISABLED_IN_SSH ? 0 : (byte) value);
        }
        Flag flag = FLAGS.get(opcode);
        if (flag != null) {
            set(termios, flag, value != 0);
        }
        if (value != 0 && (opcode == 90 || opcode == 91)) {
            int bits = termios.getInt(CONTROL) & ~CSIZE;
            termios.setInt(CONTROL, bits | (opcode == 90 ? CS7 : CS8));
        }
    }

    private static void set(Memory termios, Flag flag, boolean on) {
        int bits = termios.getInt(flag.word());
        termios.setInt(flag.word(), on ? bits | flag.bit() : bits & ~flag.bit());
    }
}
