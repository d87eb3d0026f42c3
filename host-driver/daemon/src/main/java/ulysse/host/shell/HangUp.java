package ulysse.host.shell;

import java.time.Duration;
import java.util.Optional;
import ulysse.host.kernel.Attached;
import ulysse.host.kernel.ChildProcess;
import ulysse.host.kernel.IoLoop;
import ulysse.host.kernel.Signal;

/**
 * Ends what a caller left behind: HUP to its process group, as a terminal does when its line drops, and KILL when that was not
 * heard. The process is reaped only after the KILL, so that its number, which is the group's too, cannot be somebody else's.
 */
final class HangUp {
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** For what it started and got the same HUP at the same time. */
    private static final Duration GRACE_FOR_THE_REST = Duration.ofMillis(300);

    private final IoLoop loop;
    private final Attached attached;
    private final ChildProcess process;
    private final int foreground;
    private final IoLoop.Watch watch;
    private final Runnable over;
    private IoLoop.Timer timer;

    private HangUp(IoLoop loop, Attached attached, Runnable over) {
        this.over = over;
        this.loop = loop;
        this.attached = attached;
        this.process = attached.process();
        this.foreground = attached instanceof Attached.OnTerminal terminal
                ? terminal.pty().foregroundGroup()
                : 0;
        this.watch = loop.watch(process.endOf(), this::hasEnded);
        this.timer = loop.after(GRACE, this::kill);
    }

    /**
     * Takes over a process whose streams nobody reads any more. On the loop's thread.
     *
     * @param over told when the process is gone
     */
    static void start(IoLoop loop, Attached attached, Runnable over) {
        HangUp hangUp = new HangUp(loop, attached, over);
        hangUp.signal(Signal.HUP);
        hangUp.signal(Signal.CONT); // a stopped process hears nothing until it goes on
        hangUp.watch.wants(true, false);
        if (attached instanceof Attached.OnTerminal terminal) {
            terminal.pty().close();
        }
    }

    private void hasEnded() {
        watch.wants(false, false);
        timer.cancel();
        timer = loop.after(GRACE_FOR_THE_REST, this::kill);
    }

    private void kill() {
        signal(Signal.KILL);
        timer.cancel();
        watch.close();
        reap();
    }

    private void reap() {
        Optional<?> end = process.reap();
        if (end.isPresent()) {
            attached.close();
            over.run();
        } else {
            loop.after(Duration.ofMillis(20), this::reap);
        }
    }

    private void signal(Signal signal) {
        process.signalGroup(signal);
        process.signalGroup(foreground, signal);
    }
}
