package ulysse.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubordinateIdsTest {
    @TempDir
    Path etc;

    private Path subuid;

    @BeforeEach
    void write_what_the_distribution_has() throws IOException {
        subuid = etc.resolve("subuid");
        Files.writeString(subuid, "root:1000000:1000000000\nalice:100000:65536\n");
        Files.writeString(etc.resolve("subgid"), "root:1000000:1000000000\n");
    }

    @Test
    void root_should_own_every_context() throws IOException {
        new SubordinateIds(etc).widen();
        assertThat(subuid).hasContent("alice:100000:65536\nroot:131072:2147352576\n");
    }

    @Test
    void what_was_there_should_come_back_to_the_letter() throws IOException {
        new SubordinateIds(etc).widen();
        new SubordinateIds(etc).widen();
        new SubordinateIds(etc).restore();
        assertThat(subuid).hasContent("root:1000000:1000000000\nalice:100000:65536\n");
        assertThat(etc).isDirectoryNotContaining("glob:**ulysse*");
    }

    @Test
    void what_others_have_written_meanwhile_should_stay() throws IOException {
        new SubordinateIds(etc).widen();
        Files.writeString(subuid, Files.readString(subuid) + "bob:200000:65536\n");
        new SubordinateIds(etc).restore();
        assertThat(subuid).hasContent("root:1000000:1000000000\nalice:100000:65536\nbob:200000:65536\n");
    }

    @Test
    void a_file_that_was_never_widened_should_not_be_touched() throws IOException {
        new SubordinateIds(etc).restore();
        assertThat(subuid).hasContent("root:1000000:1000000000\nalice:100000:65536\n");
    }
}
