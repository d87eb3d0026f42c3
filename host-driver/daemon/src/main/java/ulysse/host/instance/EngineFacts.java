package ulysse.host.instance;

import java.util.List;

/** What an engine is and has. Sizes are those of its storage pool; foreign ids are those that instances of others hold. */
public record EngineFacts(
        String engine,
        String version,
        String storageDriver,
        long diskMib,
        long diskUsedMib,
        List<String> capabilities,
        List<ImageFacts> images,
        List<IdRange> foreignIds) {

    public EngineFacts {
        capabilities = List.copyOf(capabilities);
        images = List.copyOf(images);
        foreignIds = List.copyOf(foreignIds);
    }

    /** @param fingerprint SHA-256, hexadecimal */
    public record ImageFacts(String alias, String fingerprint, long sizeBytes) {}
}
