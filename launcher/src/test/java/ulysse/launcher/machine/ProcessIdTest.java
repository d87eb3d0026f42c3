package ulysse.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdTest {
    @Test
    void another_process_with_the_same_number_should_not_be_taken_for_this_one() {
        ProcessId self = ProcessId.self();
        assertThat(self.isAlive()).isTrue();
        assertThat(new ProcessId(self.pid(), self.startTicks() + 1).isAlive()).isFalse();
    }

    @Test
    void the_end_should_be_seen() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessId id = ProcessId.of(process.pid()).orElseThrow();
        id.signal("KILL");
        assertThat(id.awaitEnd(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void what_is_written_should_be_read_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pid");
        assertThat(ProcessId.read(file)).isEmpty();
        ProcessId.self().write(file);
        assertThat(ProcessId.read(file)).contains(ProcessId.self());
    }
}
