package ulysse.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.platform.Ports;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.StackOptions;

class StackStateTest {
    @Test
    void what_one_launcher_writes_another_should_read(@TempDir Path folder) throws IOException {
        StackOptions options =
                new StackOptions(folder, "abcd", "127.0.0.1", "127.0.0.1", Ports.DEFAULT, folder, true, 213, null);
        PartStatus part = new PartStatus(
                "postgresql",
                PartStatus.State.READY,
                ProcessId.self(),
                "127.0.0.1:5433",
                "/x.log",
                Probe.tcp("127.0.0.1", 5433),
                0);
        StackState written = new StackState(StackState.Phase.UP, ProcessId.self(), options, List.of(part));
        Path file = folder.resolve("state.json");
        assertThat(StackState.read(file)).isEmpty();
        written.write(file);
        assertThat(StackState.read(file)).contains(written);
        assertThat(written.isSupervised()).isTrue();
    }
}
