package ulysse.launcher.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.harness.WithStack;

@Tag("portal")
@WithStack
class JourneyTest {
    private static final Path PORTAL =
            Path.of("..", "tenant-portal").toAbsolutePath().normalize();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final Path LOG = Path.of("target", "journey.log").toAbsolutePath();
    private static final int MINUTES = 10;

    private final TestStack stack;

    JourneyTest(TestStack stack) {
        this.stack = stack;
    }

    @Test
    void a_newcomer_should_get_from_the_sign_in_page_to_a_shell_and_back() throws IOException, InterruptedException {
        assertThat(PORTAL.resolve("node_modules/playwright-core"))
                .as("the portal's packages, which come with its build")
                .isDirectory();
        ProcessBuilder journey = new ProcessBuilder("node", "e2e/journey.js")
                .directory(PORTAL.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        journey.environment().put("ULYSSE_PORTAL_URL", stack.portal().toString());
        journey.environment().put("ULYSSE_DEMO_PASSWORD", stack.demoPassword());
        journey.environment().put("ULYSSE_SCREENSHOTS", SCREENSHOTS.toString());

        Process process = journey.start();
        boolean isOver = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!isOver) {
            process.destroyForcibly();
        }

        assertThat(isOver && process.exitValue() == 0)
                .as(() -> "the journey in the browser, which said:\n" + said())
                .isTrue();
    }

    private static String said() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
