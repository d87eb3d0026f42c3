package ulysse.host.kernel;

import java.util.Optional;

/** How a process ended: by itself with a code, or by a signal. */
public sealed interface ExitState {
    record Exited(int code) implements ExitState {}

    record Killed(Signal signal, boolean coreDumped) implements ExitState {}

    /** From wait(2)'s status word. */
    static ExitState of(int status) {
        int signal = status & 0x7f;
        if (signal == 0) {
            return new Exited((status >> 8) & 0xff);
        }
        Optional<Signal> named = Signal.numbered(signal);
        // A signal without a name, a real-time one, looks as shells tell it.
        return named.isPresent() ? new Killed(named.get(), (status & 0x80) != 0) : new Exited(128 + signal);
    }
}
