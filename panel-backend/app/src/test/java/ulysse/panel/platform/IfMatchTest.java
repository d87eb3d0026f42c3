package ulysse.panel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void the_version_that_was_seen_should_pass_and_another_one_not() {
        IfMatch seen = IfMatch.required("\"3\"");
        assertThatCode(() -> seen.check(3)).doesNotThrowAnyException();
        assertThatExceptionOfType(PanelException.class)
                .isThrownBy(() -> seen.check(4))
                .withMessageContaining("version 3")
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(PlatformErrors.CHANGED_MEANWHILE);
                    assertThat(refusal.extras()).containsEntry("version", 4L);
                });
    }

    @Test
    void a_tag_that_a_proxy_weakened_should_count() {
        assertThat(IfMatch.required("W/\"3\"")).isEqualTo(IfMatch.required("\"3\""));
    }

    @Test
    void a_missing_header_should_be_refused_only_where_it_is_needed() {
        assertThatExceptionOfType(PanelException.class)
                .isThrownBy(() -> IfMatch.required(null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformErrors.PRECONDITION_REQUIRED));
        assertThat(IfMatch.optional(null)).isEqualTo(IfMatch.ANY);
    }

    @Test
    void a_star_should_let_every_version_pass() {
        assertThatCode(() -> IfMatch.required("*").check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"-1\"", "\"a\"", "\"1\", \"2\"", "\"9999999999999999999\""})
    void what_is_no_tag_of_ours_should_be_refused(String header) {
        assertThatExceptionOfType(PanelException.class)
                .isThrownBy(() -> IfMatch.optional(header))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformErrors.INVALID));
    }
}
