package ulysse.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void settings_should_be_drawn_once_and_kept_secret(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("settings.json");
        Settings drawn = Settings.readOrDraw(file, () -> "10.213.0");
        assertThat(Settings.readOrDraw(file, () -> "10.99.0")).isEqualTo(drawn);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(drawn.ownerPassword()).hasSize(32).isNotEqualTo(drawn.panelPassword());
    }
}
