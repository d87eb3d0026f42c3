package ulysse.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    @Test
    void a_folder_with_other_things_should_be_refused_and_left_alone(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("run/lock"));

        Layout layout = new Layout(folder);
        assertThatThrownBy(layout::claim).isInstanceOf(StackException.class).hasMessageContaining("--data");
        assertThatThrownBy(layout::requireOurs).isInstanceOf(StackException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("run"));
    }

    @Test
    void a_new_or_empty_folder_should_be_taken_and_known_again(@TempDir Path folder) throws IOException {
        for (Path data : new Path[] {folder.resolve("new"), Files.createDirectory(folder.resolve("empty"))}) {
            Layout layout = new Layout(data);
            layout.claim();
            layout.claim();
            Files.createFile(data.resolve("more"));
            assertThatCode(layout::requireOurs).doesNotThrowAnyException();
        }
    }
}
