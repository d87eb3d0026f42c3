package ulysse.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ulysse.host.network.ApplyNetwork;
import ulysse.host.platform.Edge;

@Command(
        name = "release-network",
        description = "Removes this installation's packet rules and puts the kernel's forwarding back as it was found.")
final class ReleaseNetworkCommand implements Runnable {
    @Option(names = "--installation", required = true, description = "This installation's id.")
    private String installation = "";

    @Override
    public void run() {
        new ApplyNetwork(Edge.installation(installation)).release();
    }
}
