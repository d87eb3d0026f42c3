package ulysse.host.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Java heap out of forks. liblxc forks this process for each attach; the child runs C code only and never returns to
 * Java, so copying the heap's page tables, and then each page that the JVM writes to, is work for nothing.
 */
final class LeanFork {
    private static final int MADV_DONTFORK = 10;

    /** The JVM puts a heap of up to 32 GiB and its classes below this; the C library's memory is far above. */
    private static final long HIGHEST_OF_JAVA = 1L << 36;

    private static final Pattern ANONYMOUS = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) rw-p 00000000 00:00 0\\s*");
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final int ATTACHES_BETWEEN = 100;
    private static final Logger log = LoggerFactory.getLogger(LeanFork.class);

    private int untilNext;

    /** To be called before each attach; does something now and then, as the heap grows. A mere saving: it never fails. */
    synchronized void prepare() {
        if (untilNext-- > 0) {
            return;
        }
        untilNext = ATTACHES_BETWEEN;
        try {
            List<String> maps = Files.readAllLines(MAPS);
            maps.stream().map(ANONYMOUS::matcher).filter(Matcher::matches).forEach(LeanFork::exclude);
        } catch (IOException e) {
            log.debug("Forks stay as large as they are", e);
        }
    }

    private static void exclude(Matcher map) {
        long from = Long.parseUnsignedLong(map.group(1), 16);
        long to = Long.parseUnsignedLong(map.group(2), 16);
        if (Long.compareUnsigned(to, HIGHEST_OF_JAVA) <= 0) {
            LibC.madvise(from, to - from, MADV_DONTFORK);
        }
    }
}
