package ulysse.host.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.incus.IncusImages;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.platform.Programs;

/** Builds a Debian image with mmdebstrap and imports it, unless the alias already is that very image. */
public final class BuildImage {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Logger log = LoggerFactory.getLogger(BuildImage.class);

    private final IncusImages images;
    private final Path cache;

    /** @param cache a folder for built archives, which outlives any Incus */
    public BuildImage(IncusImages images, Path cache) {
        this.images = images;
        this.cache = cache;
    }

    public void build(String alias, String suite, String mirror) {
        ImageRecipe recipe = new ImageRecipe(suite, mirror);
        String digest = recipe.digest();
        if (images.recipe(alias).filter(digest::equals).isPresent()) {
            log.info("The image {} is up to date", alias);
        } else {
            images.publish(alias, digest, MetadataTar.of(metadata(recipe)), archive(recipe));
        }
        images.unpack(alias);
        log.info("The image {} is unpacked and ready", alias);
    }

    private Path archive(ImageRecipe recipe) {
        Path archive = cache.resolve("debian-%s-%s.tar.zst".formatted(recipe.suite(), recipe.digest()));
        if (!Files.exists(archive)) {
            debootstrap(recipe, archive);
        }
        return archive;
    }

    private void debootstrap(ImageRecipe recipe, Path archive) {
        log.info("Building Debian {} from {}: this takes half a minute or so", recipe.suite(), recipe.mirror());
        try {
            Files.createDirectories(cache);
            // Under another name until it is whole. The ending tells mmdebstrap how to pack.
            Path draft = cache.resolve(
                    "draft-%d.tar.zst".formatted(ProcessHandle.current().pid()));
            Programs.Result result = Programs.tryRun(recipe.command(draft.toString()), "", environment(), LONGEST);
            if (result.exit() != 0) {
                Files.deleteIfExists(draft);
                throw new DriverException(Kind.FAILED, "mmdebstrap failed: " + Programs.tail(result.output()));
            }
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + cache, e);
        }
    }

    /** Proxies are the machine's own business; the rest of the environment stays out. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new java.util.HashMap<>();
        environment.put("SOURCE_DATE_EPOCH", Long.toString(ImageRecipe.EPOCH));
        environment.put("HOME", "/root");
        List.of("http_proxy", "https_proxy", "no_proxy", "TMPDIR").forEach(name -> {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        });
        return environment;
    }

    private static String metadata(ImageRecipe recipe) {
        return """
                architecture: %s
                creation_date: %d
                properties:
                  description: Debian %s for Ulysse
                  os: debian
                  release: %s
                """.formatted(architecture(), ImageRecipe.EPOCH, recipe.suite(), recipe.suite());
    }

    private static String architecture() {
        String arch = System.getProperty("os.arch", "");
        return arch.equals("amd64") ? "x86_64" : arch;
    }
}
