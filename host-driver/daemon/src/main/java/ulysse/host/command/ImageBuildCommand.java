package ulysse.host.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ulysse.host.image.BuildImage;
import ulysse.host.incus.IncusApi;
import ulysse.host.incus.IncusImages;
import ulysse.host.platform.Edge;

@Command(
        name = "build",
        description = "Builds a Debian image, imports it and unpacks it on the pool. Does only what is still to do.")
final class ImageBuildCommand implements Runnable {
    @Mixin
    private IncusOptions incus = new IncusOptions();

    @Option(names = "--alias", defaultValue = "debian-bookworm", description = "Default: ${DEFAULT-VALUE}.")
    private String alias = "";

    @Option(names = "--suite", defaultValue = "bookworm", description = "Default: ${DEFAULT-VALUE}.")
    private String suite = "";

    @Option(names = "--mirror", required = true, description = "URL of a Debian mirror.")
    private String mirror = "";

    @Option(
            names = "--cache",
            defaultValue = "/var/cache/ulysse/images",
            description = "Folder for built archives. Default: ${DEFAULT-VALUE}.")
    private Path cache = Path.of("");

    @Override
    public void run() {
        try (IncusApi api = incus.connect()) {
            new BuildImage(new IncusImages(api, incus.place()), cache)
                    .build(Edge.name(alias, "image alias"), suite, mirror);
        }
    }
}
