package ulysse.host.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.Logs;

/** The only program of Ulysse that is root. */
@Command(
        name = "host-driver",
        description = "Makes vservers and networks on this host as the panel wishes them.",
        mixinStandardHelpOptions = true,
        versionProvider = DriverVersion.class,
        subcommands = {
            ServeCommand.class,
            SetupCommand.class,
            ImageCommand.class,
            StopVserversCommand.class,
            ReleaseNetworkCommand.class,
            RemoveAllCommand.class
        })
public final class HostDriver {
    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "How log lines look: ${COMPLETION-CANDIDATES}. Default: text.")
    void logFormat(Logs.Format format) {
        Logs.start(format);
    }

    public static void main(String[] arguments) {
        Logs.start(Logs.Format.text);
        int exit = new CommandLine(new HostDriver())
                .setExecutionExceptionHandler(HostDriver::explain)
                .execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof DriverException || failure instanceof IllegalStateException) {
            command.getErr().println("host-driver: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof ParameterException usage) {
            throw usage;
        }
        throw failure;
    }
}
