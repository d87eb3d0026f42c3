package ulysse.host.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ulysse.host.v1.HostDescription;
import ulysse.host.v1.Image;

/** What this host is and can do. */
public final class DescribeHost {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final long KIB_PER_MIB = 1024;

    private final Engine engine;
    private final String driverVersion;
    private final SubordinateIds subordinateIds;

    public DescribeHost(Engine engine, String driverVersion, SubordinateIds subordinateIds) {
        this.engine = engine;
        this.driverVersion = driverVersion;
        this.subordinateIds = subordinateIds;
    }

    HostDescription describe() {
        EngineFacts facts = engine.describe();
        HostDescription.Builder description = HostDescription.newBuilder()
                .setHostName(read(HOST_NAME).strip())
                .setEngine(facts.engine())
                .setEngineVersion(facts.version())
                .setDriverVersion(driverVersion)
                .setKernel(System.getProperty("os.version", ""))
                .setCpus(Runtime.getRuntime().availableProcessors())
                .setMemoryMib(memoryMib())
                .setDiskMib(facts.diskMib())
                .setDiskUsedMib(facts.diskUsedMib())
                .setStorageDriver(facts.storageDriver())
                .addAllCapabilities(facts.capabilities())
                .addAllGrantedIds(ranges(subordinateIds.granted()))
                .addAllForeignIds(ranges(subordinateIds.foreign()))
                .addAllForeignIds(ranges(facts.foreignIds()));
        facts.images()
                .forEach(image -> description.addImages(Image.newBuilder()
                        .setAlias(image.alias())
                        .setFingerprint(image.fingerprint())
                        .setSizeBytes(image.sizeBytes())));
        return description.build();
    }

    private static List<ulysse.host.v1.IdRange> ranges(List<IdRange> ranges) {
        return ranges.stream()
                .map(range -> ulysse.host.v1.IdRange.newBuilder()
                        .setFirst(range.first())
                        .setCount(range.count())
                        .setHolder(range.holder())
                        .build())
                .toList();
    }

    private static long memoryMib() {
        return read(MEMORY)
                .lines()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
