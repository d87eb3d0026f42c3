package ulysse.host.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The kernel's forwarding switches. They belong to the whole machine, so what they were before the first installation came is
 * remembered for the machine, and the last installation to leave puts it back.
 */
final class Forwarding {
    private static final Path MEMORY = Path.of("/run/ulysse-forwarding");
    private static final Path LOCK = Path.of("/run/ulysse-forwarding.lock");

    enum Family {
        IPV4(Path.of("/proc/sys/net/ipv4/ip_forward")),
        IPV6(Path.of("/proc/sys/net/ipv6/conf/all/forwarding"));

        private final Path kernel;

        Family(Path kernel) {
            this.kernel = kernel;
        }

        private Path memory() {
            return MEMORY.resolve(name());
        }
    }

    /** Switches forwarding on. What was changed, for people. */
    List<String> ensure(List<Family> families) {
        return locked(() -> {
            List<String> changes = new ArrayList<>();
            for (Family family : families) {
                String before = Files.readString(family.kernel).strip();
                if (!before.equals("1")) {
                    Files.createDirectories(MEMORY);
                    if (!Files.exists(family.memory())) {
                        Files.writeString(family.memory(), before);
                    }
                    Files.writeString(family.kernel, "1");
                    changes.add("switched %s forwarding on".formatted(family));
                }
            }
            return changes;
        });
    }

    /** Puts back what was before, unless another installation still needs it. What was changed, for people. */
    List<String> release(BooleanSupplier isNeededElsewhere) {
        return locked(() -> {
            List<String> changes = new ArrayList<>();
            if (isNeededElsewhere.getAsBoolean()) {
                return changes;
            }
            for (Family family : Family.values()) {
                if (Files.exists(family.memory())) {
                    Files.writeString(family.kernel, Files.readString(family.memory()));
                    Files.delete(family.memory());
                    changes.add("put %s forwarding back".formatted(family));
                }
            }
            Files.deleteIfExists(MEMORY);
            Files.deleteIfExists(LOCK);
            return changes;
        });
    }

    private static <T> T locked(Work<T> work) {
        try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change the kernel's forwarding: " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
