package ulysse.host.shell;

import ulysse.host.kernel.ExitState;
import ulysse.host.v1.EnterOutput;
import ulysse.host.v1.ExitStatus;

/** How a process ended, as the contract tells it. */
final class ExitMessages {
    private ExitMessages() {}

    static EnterOutput of(ExitState state) {
        ExitStatus.Builder exit = ExitStatus.newBuilder();
        switch (state) {
            case ExitState.Exited exited -> exit.setCode(exited.code());
            case ExitState.Killed killed ->
                exit.setSignal(killed.signal().name()).setCoreDumped(killed.coreDumped());
        }
        return EnterOutput.newBuilder().setExit(exit).build();
    }
}
