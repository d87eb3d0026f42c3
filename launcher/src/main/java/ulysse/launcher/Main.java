package ulysse.launcher;

import java.io.PrintWriter;
import picocli.CommandLine;
import ulysse.launcher.check.RunTests;
import ulysse.launcher.platform.StackException;

/** The door: reads the command line and hands over to the verb. */
@CommandLine.Command(
        name = "ulysse",
        description = "Ulysse: many isolated Linux servers on one kernel, and a portal to order them.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Doctor.class,
            Reset.class,
            Token.class,
            DemoKey.class,
            RunTests.class,
            Bench.class,
            CommandLine.HelpCommand.class
        })
final class Main implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, line, result) -> explain(line.getErr(), exception));
    }

    /** People get a sentence; what nobody expected gets its stack trace too. */
    private static int explain(PrintWriter err, Exception exception) {
        if (exception instanceof StackException) {
            err.println(exception.getMessage());
        } else {
            exception.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
