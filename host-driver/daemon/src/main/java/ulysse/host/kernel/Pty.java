package ulysse.host.kernel;

import com.sun.jna.Memory;
import java.util.Map;

/** A pseudo terminal in a container's own devpts, so that what runs there sees a terminal of its own. */
public final class Pty implements AutoCloseable {
    private static final long TIOCSPTLCK = 0x40045431L;
    private static final long TIOCGPTPEER = 0x5441;
    private static final long TIOCSWINSZ = 0x5414;
    private static final long TIOCGPGRP = 0x540f;

    /** Debian's group of terminals, inside. */
    private static final int TTY_GROUP = 5;

    private static final int OWNER_AND_GROUP_WRITE = 0620;

    private static final long RESOLVE_NO_XDEV = 0x01;
    private static final long RESOLVE_NO_SYMLINKS = 0x04;
    private static final long RESOLVE_BENEATH = 0x08;

    private final Fd master;
    private final Fd writer;
    private final Fd slave;

    private Pty(Fd master, Fd slave) {
        this.master = master;
        this.slave = slave;
        this.writer = master.duplicate();
    }

    /**
     * @param devpts the mount that the container's monitor keeps. Nothing is looked up in the container's file tree, and nothing
     *     that was mounted over an entry of the mount is opened: the container's root could make a trap of either.
     * @param firstUid the host's id of the container's root
     */
    static Pty open(Fd devpts, int firstUid, TerminalSize size, Map<Integer, Integer> modes) {
        Fd master = new Fd(openMaster(devpts));
        try {
            Memory unlocked = new Memory(4);
            unlocked.setInt(0, 0);
            LibC.check(LibC.ioctl(master.number(), TIOCSPTLCK, unlocked), "TIOCSPTLCK");
            int flags = LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC;
            Fd slave = new Fd(LibC.check(LibC.ioctl(master.number(), TIOCGPTPEER, flags), "TIOCGPTPEER"));
            Pty pty = new Pty(master, slave);
            LibC.check(LibC.fchown(slave.number(), firstUid, firstUid + TTY_GROUP), "fchown of the terminal");
            LibC.check(LibC.fchmod(slave.number(), OWNER_AND_GROUP_WRITE), "fchmod of the terminal");
            TerminalModes.apply(slave, modes);
            pty.resize(size);
            master.nonBlocking();
            return pty;
        } catch (RuntimeException e) {
            master.close();
            throw e;
        }
    }

    /** What is shown on the terminal is read here. */
    public Fd screen() {
        return master;
    }

    /** What is typed is written here. The same terminal under a second number, so that each way is waited for by itself. */
    public Fd keyboard() {
        return writer;
    }

    Fd slave() {
        return slave;
    }

    public void resize(TerminalSize size) {
        Memory window = new Memory(8);
        window.setShort(0, (short) size.rows());
        window.setShort(2, (short) size.columns());
        window.setShort(4, (short) size.widthPixels());
        window.setShort(6, (short) size.heightPixels());
        LibC.check(LibC.ioctl(master.number(), TIOCSWINSZ, window), "TIOCSWINSZ");
    }

    /** The process group in the foreground, by its number on the host; 0 when there is none. */
    public int foregroundGroup() {
        Memory group = new Memory(4);
        return LibC.ioctl(master.number(), TIOCGPGRP, group) < 0 ? 0 : group.getInt(0);
    }

    /** The driver's own hold on the inner end, let go once a process inside has it. */
    void closeSlave() {
        slave.close();
    }

    @Override
    public void close() {
        slave.close();
        writer.close();
        master.close();
    }

    private static int openMaster(Fd devpts) {
        Memory how = new Memory(24);
        how.setLong(0, LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC);
        how.setLong(8, 0);
        how.setLong(16, RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH);
        Memory name = new Memory(8);
        name.setString(0, "ptmx");
        long fd = LibC.syscall(
                LibC.SYS_OPENAT2,
                devpts.number(),
                com.sun.jna.Pointer.nativeValue(name),
                com.sun.jna.Pointer.nativeValue(how),
                how.size());
        return LibC.check((int) fd, "openat2 of ptmx");
    }
}
