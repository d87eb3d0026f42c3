package ulysse.gateway.doubles;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pseudo-terminal: the master's side here, a program on the other. */
public final class Pty implements AutoCloseable {
    private static final int O_RDWR_NOCTTY = 0x102;
    private static final long TIOCSWINSZ = 0x5414;
    private static final LibC LIBC = Native.load("c", LibC.class);

    private final int master;
    private final String slave;

    private Pty(int master, String slave) {
        this.master = master;
        this.slave = slave;
    }

    public static Pty open() {
        int master = LIBC.posix_openpt(O_RDWR_NOCTTY);
        if (master < 0 || LIBC.grantpt(master) != 0 || LIBC.unlockpt(master) != 0) {
            throw new IllegalStateException("no terminal to be had");
        }
        return new Pty(master, LIBC.ptsname(master));
    }

    /** Start a program in a session of its own whose terminal this is. */
    public Process start(ProcessBuilder builder) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "--ctty"));
        command.addAll(builder.command());
        File terminal = new File(slave);
        return builder.command(command)
                .redirectInput(terminal)
                .redirectOutput(terminal)
                .redirectError(terminal)
                .start();
    }

    public void resize(int columns, int rows) {
        try (Memory size = new Memory(8)) {
            size.clear();
            size.setShort(0, (short) rows);
            size.setShort(2, (short) columns);
            LIBC.ioctl(master, TIOCSWINSZ, size);
        }
    }

    public InputStream input() {
        return new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("one by one");
            }

            /** A terminal whose last holder has gone reads as an error: here the end. */
            @Override
            public int read(byte[] buffer) {
                long count = LIBC.read(master, buffer, buffer.length);
                return count <= 0 ? -1 : (int) count;
            }
        };
    }

    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                LIBC.write(master, new byte[] {(byte) one}, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                byte[] part = Arrays.copyOfRange(buffer, offset, offset + length);
                long done = 0;
                while (done < length) {
                    long count = LIBC.write(master, Arrays.copyOfRange(part, (int) done, length), length - done);
                    if (count < 0) {
                        return;
                    }
                    done += count;
                }
            }
        };
    }

    @Override
    public void close() {
        LIBC.close(master);
    }

    interface LibC extends Library {
        int posix_openpt(int flags);

        int grantpt(int fd);

        int unlockpt(int fd);

        String ptsname(int fd);

        int ioctl(int fd, long request, Memory argument);

        long read(int fd, byte[] buffer, long count);

        long write(int fd, byte[] buffer, long count);

        int close(int fd);
    }
}
