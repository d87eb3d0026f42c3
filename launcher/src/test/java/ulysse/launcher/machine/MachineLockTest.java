package ulysse.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockTest {
    @Test
    void a_lock_should_have_one_holder_at_a_time(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("lock");
        try (MachineLock held = MachineLock.take(file)) {
            assertThat(held).isNotNull();
            assertThat(MachineLock.tryTake(file)).isEmpty();
        }
        assertThat(MachineLock.tryTake(file)).isPresent();
    }
}
