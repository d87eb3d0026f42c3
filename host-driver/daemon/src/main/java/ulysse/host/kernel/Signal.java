package ulysse.host.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The signals that have a name in SSH, and a few that processes die of, by their numbers on x86-64 and arm64. */
public enum Signal {
    HUP(1),
    INT(2),
    QUIT(3),
    ILL(4),
    TRAP(5),
    ABRT(6),
    BUS(7),
    FPE(8),
    KILL(9),
    USR1(10),
    SEGV(11),
    USR2(12),
    PIPE(13),
    ALRM(14),
    TERM(15),
    CONT(18),
    STOP(19),
    TSTP(20),
    WINCH(28),
    SYS(31);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** By its name without SIG. */
    public static Optional<Signal> named(String name) {
        return Arrays.stream(values())
                .filter(signal -> signal.name().equals(name))
                .findFirst();
    }

    static Optional<Signal> numbered(int number) {
        return Arrays.stream(values()).filter(signal -> signal.number == number).findFirst();
    }
}
