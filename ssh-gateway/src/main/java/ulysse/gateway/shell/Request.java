package ulysse.gateway.shell;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.host.ProcessRequest.Program;
import ulysse.gateway.host.Terminal;
import ulysse.gateway.panel.EntryRequest;

/** What a client has asked of one channel by the time it wants it to begin. */
record Request(Program program, @Nullable Terminal terminal, Map<String, String> environment) {

    EntryRequest.Kind kind() {
        return switch (program) {
            case Program.Shell shell -> EntryRequest.Kind.SHELL;
            case Program.Command command -> EntryRequest.Kind.EXEC;
            case Program.Subsystem subsystem -> EntryRequest.Kind.SUBSYSTEM;
        };
    }

    /** For the audit log; the command itself may hold secrets and stays out. */
    String described() {
        return switch (program) {
            case Program.Shell shell -> terminal == null ? "shell without terminal" : "shell";
            case Program.Command command -> terminal == null ? "exec" : "exec with terminal";
            case Program.Subsystem subsystem -> "subsystem " + subsystem.name();
        };
    }

    String endOfLine() {
        return terminal == null ? "\n" : "\r\n";
    }
}
