package ulysse.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusSetup;
import ulysse.host.network.ApplyNetwork;

@Command(
        name = "remove-all",
        description = "Removes every vserver of this installation, its project, pool and images, and its packet rules.")
final class RemoveAllCommand implements Runnable {
    @Mixin
    private IncusOptions incus = new IncusOptions();

    @Override
    public void run() {
        try (IncusApi api = incus.connect()) {
            new IncusSetup(api, incus.place()).removeAll();
        }
        new ApplyNetwork(incus.place().installation()).release();
    }
}
