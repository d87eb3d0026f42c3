package ulysse.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReportsTest {
    @TempDir
    Path reactor;

    @Test
    void the_tests_of_a_module_should_be_counted_and_skipped_ones_count_as_failed() throws IOException {
        report("panel-backend/app", "A", 5, 1, 0, 1);
        report("panel-backend/app", "B", 2, 0, 0, 0);
        report("ssh-gateway", "C", 9, 0, 0, 0);
        assertThat(new SurefireReports(reactor, Instant.now().minusSeconds(60)).of("panel-backend/app"::equals))
                .isEqualTo(new Tally(5, 2));
    }

    @Test
    void reports_of_an_earlier_run_should_not_be_counted() throws IOException {
        Path old = report("ssh-gateway", "C", 9, 0, 0, 0);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(new SurefireReports(reactor, Instant.now().minusSeconds(60)).of(module -> true))
                .isEqualTo(Tally.NONE);
    }

    private Path report(String module, String name, int tests, int failures, int errors, int skipped)
            throws IOException {
        Path folder = Files.createDirectories(reactor.resolve(module).resolve("target/surefire-reports"));
        return Files.writeString(
                folder.resolve("TEST-" + name + ".xml"),
                "<?xml version=\"1.0\"?>\n<testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
                        .formatted(tests, failures, errors, skipped));
    }
}
