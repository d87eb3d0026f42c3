package ulysse.host.incus;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.incus.IncusConnection.Upload;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Images in Incus: found by alias, imported from files, unpacked ahead of the first order. */
public final class IncusImages {
    private static final String RECIPE = "ulysse.recipe";

    /** The instance that is made and removed at once, so that its image gets unpacked. */
    static final String UNPACKING = "unpacking";

    private static final int PIECE = 1 << 18;
    private static final String BOUNDARY = "ulysse-5fc1b0a8e7d24f1f";
    private static final Logger log = LoggerFactory.getLogger(IncusImages.class);

    private final IncusApi incus;
    private final IncusPlace place;

    public IncusImages(IncusApi incus, IncusPlace place) {
        this.incus = incus;
        this.place = place;
    }

    /** The recipe that the image of this alias was made by, when there is one. */
    public Optional<String> recipe(String alias) {
        return fingerprint(alias)
                .flatMap(fingerprint -> incus.find("/1.0/images/" + fingerprint))
                .map(image ->
                        image.getJsonObject("properties", new JsonObject()).getString(RECIPE, ""));
    }

    /**
     * Imports an image and points the alias at it; the image that it pointed at before is removed.
     *
     * @param metadata a tar archive with Incus's metadata.yaml
     * @param rootfs a tar archive of the file tree
     */
    public void publish(String alias, String recipe, byte[] metadata, Path rootfs) {
        Optional<String> before = fingerprint(alias);
        String fingerprint = fingerprint(metadata, rootfs);
        if (incus.find("/1.0/images/" + fingerprint).isEmpty()) {
            String arrived = upload(metadata, rootfs);
            if (!arrived.equals(fingerprint)) {
                throw new DriverException(Kind.FAILED, "image %s arrived as %s".formatted(fingerprint, arrived));
            }
        }
        JsonObject image = incus.get("/1.0/images/" + fingerprint);
        JsonObject properties =
                image.getJsonObject("properties", new JsonObject()).put(RECIPE, recipe);
        incus.patch("/1.0/images/" + fingerprint, new JsonObject().put("properties", properties));
        JsonObject target = new JsonObject().put("target", fingerprint).put("description", "");
        if (before.isPresent()) {
            incus.put(aliasUri(alias), target);
        } else {
            incus.post("/1.0/images/aliases", target.put("name", alias).put("type", "container"));
        }
        before.filter(old -> !old.equals(fingerprint)).ifPresent(old -> incus.delete("/1.0/images/" + old));
        log.info("The image {} is {}", alias, fingerprint);
    }

    /** Unpacks an image on the pool, which takes seconds, so that the first order finds it there. */
    public void unpack(String alias) {
        String project = "?project=" + place.project();
        incus.awaitIdle(place.project(), UNPACKING);
        incus.delete("/1.0/instances/" + UNPACKING + project);
        JsonObject root = new JsonObject().put("type", "disk").put("path", "/").put("pool", place.pool());
        try {
            incus.post(
                    "/1.0/instances" + project,
                    new JsonObject()
                            .put("name", UNPACKING)
                            .put("type", "container")
                            .put("profiles", new JsonArray())
                            .put("source", new JsonObject().put("type", "image").put("alias", alias))
                            .put("devices", new JsonObject().put("root", root)));
        } finally {
            incus.delete("/1.0/instances/" + UNPACKING + project);
        }
    }

    /** Removes all images that {@link #publish} made. */
    void removeAll() {
        incus.list("/1.0/images?recursion=1").stream()
                .filter(image ->
                        image.getJsonObject("properties", new JsonObject()).containsKey(RECIPE))
                .forEach(image -> incus.delete("/1.0/images/" + image.getString("fingerprint")));
    }

    private String upload(byte[] metadata, Path rootfs) {
        byte[] head = part("metadata", "metadata.tar").getBytes(StandardCharsets.US_ASCII);
        byte[] middle = ("\r\n" + part("rootfs", "rootfs.tar.zst")).getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        try (InputStream file = Files.newInputStream(rootfs)) {
            long length = head.length + metadata.length + middle.length + Files.size(rootfs) + tail.length;
            Upload request = incus.openUpload(
                    "/1.0/images",
                    Map.of(
                            "Content-Type",
                            "multipart/form-data; boundary=" + BOUNDARY,
                            "Content-Length",
                            Long.toString(length)));
            incus.write(request, head);
            incus.write(request, metadata);
            incus.write(request, middle);
            for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
                incus.write(request, piece);
            }
            incus.write(request, tail);
            return incus.finishUpload(request).getString("fingerprint");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + rootfs, e);
        }
    }

    /** As Incus computes it: over the metadata archive, then the file tree's. */
    private static String fingerprint(byte[] metadata, Path rootfs) {
        try (InputStream file = Files.newInputStream(rootfs)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(metadata);
            for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
                digest.update(piece);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + rootfs, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String part(String name, String file) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name, file);
    }

    private Optional<String> fingerprint(String alias) {
        return incus.find(aliasUri(alias)).map(found -> found.getString("target"));
    }

    private static String aliasUri(String alias) {
        return "/1.0/images/aliases/" + IncusApi.encode(alias);
    }
}
