package ulysse.host.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

/** An open file of the kernel, closed exactly once. */
public final class Fd implements AutoCloseable {
    private final int number;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Fd(int number) {
        this.number = number;
    }

    /** @throws IllegalStateException when it is closed, because its number may be another file's by now */
    int number() {
        if (!open.get()) {
            throw new IllegalStateException("used after close");
        }
        return number;
    }

    /** Makes reads and writes here answer at once. The other end of a pipe keeps its own way. */
    Fd nonBlocking() {
        int flags = LibC.check(LibC.fcntl(number, LibC.F_GETFL, 0), "fcntl F_GETFL");
        LibC.check(LibC.fcntl(number, LibC.F_SETFL, flags | LibC.O_NONBLOCK), "fcntl F_SETFL");
        return this;
    }

    Fd duplicate() {
        return new Fd(LibC.check(LibC.fcntl(number(), LibC.F_DUPFD_CLOEXEC, 0), "fcntl F_DUPFD_CLOEXEC"));
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            LibC.close(number);
        }
    }
}
