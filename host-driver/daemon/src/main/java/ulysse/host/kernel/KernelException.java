package ulysse.host.kernel;

import com.sun.jna.Native;
import ulysse.host.platform.DriverException;

/** A call that the kernel or liblxc refused: the call, the object, the reason. */
public final class KernelException extends DriverException {
    private static final long serialVersionUID = 1L;

    KernelException(int errno, String call) {
        super(Kind.FAILED, "%s: %s".formatted(call, LibC.strerror(errno)));
    }

    /** From the last call of this thread. */
    static KernelException last(String call) {
        return new KernelException(Native.getLastError(), call);
    }
}
