package ulysse.host.kernel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.ByteBuffer;

/** A piece of memory that the kernel reads into and writes from. For one thread. */
public final class IoBuffer {
    public static final int SIZE = 64 << 10;

    private final Memory memory = new Memory(SIZE);
    private final ByteBuffer view = memory.getByteBuffer(0, SIZE);

    /** How a read or write went. */
    public enum Outcome {
        MOVED,
        /** Nothing now; the loop tells when. */
        LATER,
        /** The other end is gone. */
        ENDED
    }

    /** Reads what is there. On {@link Outcome#MOVED} the bytes are in {@link #content()}. */
    public Outcome read(Fd fd) {
        long count = LibC.read(fd.number(), memory, SIZE);
        if (count < 0) {
            int errno = Native.getLastError();
            return errno == LibC.EAGAIN || errno == LibC.EINTR ? Outcome.LATER : Outcome.ENDED;
        }
        view.position(0).limit((int) count);
        return count == 0 ? Outcome.ENDED : Outcome.MOVED;
    }

    /** What was read last, or what is to be written. */
    public ByteBuffer content() {
        return view;
    }

    /** Empties it, to be filled for a write. */
    public ByteBuffer clear() {
        return view.clear();
    }

    /** Writes the content from its start and moves its position over what went. */
    public Outcome write(Fd fd) {
        long count = LibC.write(fd.number(), memory, view.remaining());
        if (count < 0) {
            int errno = Native.getLastError();
            return errno == LibC.EAGAIN || errno == LibC.EINTR ? Outcome.LATER : Outcome.ENDED;
        }
        view.position(view.position() + (int) count);
        return Outcome.MOVED;
    }
}
