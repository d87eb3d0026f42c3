package ulysse.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import ulysse.launcher.secret.Settings;
import ulysse.launcher.stack.AccessTokens;
import ulysse.launcher.stack.StackState;

/** Gets an access token for the REST API. */
@Command(name = "token", description = "Prints an API access token of a demo account.")
final class Token implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(
            paramLabel = "USER",
            description = "demo-owner, demo-operator, demo-viewer, other-owner, staff or staff-admin.")
    @SuppressWarnings("NullAway.Init") // picocli requires it
    private String user;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StackState state = data.requireRunning();
        Settings settings = Settings.read(data.layout().settingsFile());
        System.out.println(new AccessTokens(state.options(), settings).of(user));
        return 0;
    }
}
