package ulysse.host.command;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusSetup;

@Command(name = "stop-vservers", description = "Stops all vservers of this installation and leaves them there.")
final class StopVserversCommand implements Runnable {
    @Mixin
    private IncusOptions incus = new IncusOptions();

    @Option(
            names = "--timeout",
            defaultValue = "30",
            description = "Seconds for an orderly stop, then by force. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public void run() {
        try (IncusApi api = incus.connect()) {
            new IncusSetup(api, incus.place()).stopAll(Duration.ofSeconds(seconds));
        }
    }
}
