package ulysse.host.instance;

import java.util.List;

/** What an engine is and has. Sizes are those of its storage pool. */
public record EngineFacts(
        String engine,
        String version,
        String storageDriver,
        long diskMib,
        long diskUsedMib,
        List<String> capabilities,
        List<ImageFacts> images) {

    public EngineFacts {
        capabilities = List.copyOf(capabilities);
        images = List.copyOf(images);
    }

    /** @param fingerprint SHA-256, hexadecimal */
    public record ImageFacts(String alias, String fingerprint, long sizeBytes) {}
}
