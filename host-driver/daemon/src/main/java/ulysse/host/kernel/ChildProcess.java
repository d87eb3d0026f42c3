package ulysse.host.kernel;

import java.util.Optional;

/**
 * A process inside a container that is our own child. Until it is reaped its number can be nobody else's, so signals are sent
 * before that and never after.
 */
public final class ChildProcess implements AutoCloseable {
    private static final int WNOHANG = 1;

    private final int pid;
    private final Fd pidfd;
    private boolean reaped;

    ChildProcess(int pid) {
        this.pid = pid;
        this.pidfd = new Fd(LibC.check((int) LibC.syscall(LibC.SYS_PIDFD_OPEN, pid, 0, 0, 0), "pidfd_open"));
    }

    /** On the host. */
    public int pid() {
        return pid;
    }

    /** Readable once the process has ended. */
    public Fd endOf() {
        return pidfd;
    }

    /** How it ended, if it has. The first answer is the last: its number is free then. */
    public Optional<ExitState> reap() {
        int[] status = new int[1];
        if (reaped || LibC.waitpid(pid, status, WNOHANG) != pid) {
            return Optional.empty();
        }
        reaped = true;
        return Optional.of(ExitState.of(status[0]));
    }

    /** Signals its whole process group, or itself while it has no group of its own yet. */
    public void signalGroup(Signal signal) {
        if (!reaped && LibC.kill(-pid, signal.number()) < 0) {
            LibC.kill(pid, signal.number());
        }
    }

    /** Signals another process group of its session, such as the one in a terminal's foreground. */
    public void signalGroup(int group, Signal signal) {
        // The number comes from a terminal inside and may be anybody's by now: only one of this session is meant.
        if (!reaped && group > 1 && group != pid && LibC.getsid(group) == pid) {
            LibC.kill(-group, signal.number());
        }
    }

    @Override
    public void close() {
        pidfd.close();
    }
}
