package ulysse.host.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.host.platform.DriverException;

class ImageRecipeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "http://x y/", "file:///etc", "http://x/$(id)", "http://x/;id", "ftp://x/"})
    void a_mirror_that_is_none_should_be_refused(String mirror) {
        assertThatExceptionOfType(DriverException.class).isThrownBy(() -> new ImageRecipe("bookworm", mirror));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "Bookworm", "book worm", "../x"})
    void a_suite_that_is_none_should_be_refused(String suite) {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> new ImageRecipe(suite, "http://mirror.test/debian"));
    }

    @Test
    void a_recipe_should_know_when_it_makes_something_else() {
        String digest = new ImageRecipe("bookworm", "http://mirror.test/debian").digest();
        assertThat(new ImageRecipe("bookworm", "http://mirror.test/debian").digest())
                .isEqualTo(digest);
        assertThat(new ImageRecipe("trixie", "http://mirror.test/debian").digest())
                .isNotEqualTo(digest);
    }

    @Test
    void the_metadata_should_be_a_tar_archive() {
        byte[] tar = MetadataTar.of("architecture: x86_64\n");
        assertThat(tar).hasSize(4 * 512);
        assertThat(new String(tar, 0, 13, StandardCharsets.US_ASCII)).isEqualTo("metadata.yaml");
        assertThat(new String(tar, 512, 20, StandardCharsets.US_ASCII)).isEqualTo("architecture: x86_64");
    }
}
