package ulysse.host.kernel;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The C library's calls that this room makes, 64-bit Linux only. A negative result leaves its reason in errno. */
final class LibC {
    static final int EINTR = 4;
    static final int EAGAIN = 11;

    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;

    static final int F_DUPFD_CLOEXEC = 1030;
    static final int F_GETFL = 3;
    static final int F_SETFL = 4;
    static final int F_SETPIPE_SZ = 1031;

    static final long SYS_PIDFD_OPEN = 434;
    static final long SYS_CLOSE_RANGE = 436;
    static final long SYS_OPENAT2 = 437;
    static final int CLOSE_RANGE_CLOEXEC = 4;

    static {
        Native.register(LibC.class, "c");
    }

    private LibC() {}

    static native int pipe2(int[] ends, int flags);

    static native int close(int fd);

    static native long read(int fd, Pointer buffer, long count);

    static native long write(int fd, Pointer buffer, long count);

    static native int fcntl(int fd, int command, int argument);

    static native int ioctl(int fd, long request, Pointer argument);

    static native int ioctl(int fd, long request, int argument);

    static native int fchown(int fd, int owner, int group);

    static native int fchmod(int fd, int mode);

    static native int getsid(int pid);

    static native int kill(int pid, int signal);

    static native int waitpid(int pid, int[] status, int options);

    static native int epoll_create1(int flags);

    static native int epoll_ctl(int epoll, int operation, int fd, Pointer event);

    static native int epoll_wait(int epoll, Pointer events, int most, int timeoutMillis);

    static native int eventfd(int initial, int flags);

    static native int pthread_sigmask(int how, Pointer set, Pointer old);

    static native int madvise(long address, long length, int advice);

    static native long syscall(long number, long a, long b, long c, long d);

    static native String strerror(int errno);

    /** The result, or the failure as an exception. */
    static int check(int result, String call) {
        if (result < 0) {
            throw KernelException.last(call);
        }
        return result;
    }
}
