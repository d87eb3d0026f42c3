package ulysse.host.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The contexts whose ids this machine lets root give to containers: of those the ones that a distribution grants, about half.
 * {@code ./ulysse up} grants all, but a stack that ends beside these tests takes the rest back.
 */
record GrantedContexts(int first, int last) {
    private static final int IDS = 65_536;
    private static final int PER_TEST_CLASS = 200;
    /** Of {@code root:1000000:1000000000}, which the packages of Incus and LXC write. */
    private static final int LAST_OF_A_DISTRIBUTION = 15_273;

    static GrantedContexts ofThisMachine() {
        try {
            return Files.readAllLines(Path.of("/etc/subuid")).stream()
                    .map(line -> Arrays.asList(line.split(":", -1)))
                    .filter(fields -> List.of("root", "0").contains(fields.get(0)))
                    .map(fields -> of(Long.parseLong(fields.get(1)), Long.parseLong(fields.get(2))))
                    .filter(contexts -> contexts.last - contexts.first > PER_TEST_CLASS)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("/etc/subuid grants root no ids for containers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a test class may begin to count its contexts: elsewhere than others that run beside it. */
    int anyStart() {
        return ThreadLocalRandom.current().nextInt(first, last - PER_TEST_CLASS);
    }

    private static GrantedContexts of(long firstId, long count) {
        long first = Math.max(100, Math.ceilDiv(firstId, IDS));
        long last = Math.min(LAST_OF_A_DISTRIBUTION, (firstId + count) / IDS - 1);
        return new GrantedContexts((int) first, (int) last);
    }
}
