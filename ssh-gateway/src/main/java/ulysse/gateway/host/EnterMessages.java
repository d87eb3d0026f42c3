package ulysse.gateway.host;

import ulysse.host.v1.EndOfInput;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.ExitStatus;
import ulysse.host.v1.LoginShell;
import ulysse.host.v1.Pty;

/** Our words into the contract's, and back. */
final class EnterMessages {
    private EnterMessages() {}

    static EnterInput start(ProcessRequest request) {
        EnterStart.Builder start =
                EnterStart.newBuilder().setGrant(request.grant()).putAllEnvironment(request.environment());
        switch (request.program()) {
            case ProcessRequest.Program.Shell shell -> start.setShell(LoginShell.getDefaultInstance());
            case ProcessRequest.Program.Command command -> start.setCommand(command.line());
            case ProcessRequest.Program.Subsystem subsystem -> start.setSubsystem(subsystem.name());
        }
        if (request.terminal() != null) {
            start.setPty(pty(request.terminal()));
        }
        return EnterInput.newBuilder().setStart(start).build();
    }

    static EnterInput endOfInput() {
        return EnterInput.newBuilder()
                .setEndOfInput(EndOfInput.getDefaultInstance())
                .build();
    }

    static EnterInput resize(WindowSize size) {
        return EnterInput.newBuilder().setResize(size(size)).build();
    }

    static Exit exit(ExitStatus status) {
        return switch (status.getKindCase()) {
            case CODE -> new Exit.Code(status.getCode());
            case SIGNAL -> new Exit.Signal(status.getSignal(), status.getCoreDumped());
            case KIND_NOT_SET -> throw new IllegalArgumentException("the host sent an exit without a status");
        };
    }

    private static Pty pty(Terminal terminal) {
        return Pty.newBuilder()
                .setTerm(terminal.type())
                .setSize(size(terminal.size()))
                .putAllModes(terminal.modes())
                .build();
    }

    private static ulysse.host.v1.WindowSize size(WindowSize size) {
        return ulysse.host.v1.WindowSize.newBuilder()
                .setColumns(size.columns())
                .setRows(size.rows())
                .setWidthPixels(size.widthPixels())
                .setHeightPixels(size.heightPixels())
                .build();
    }
}
