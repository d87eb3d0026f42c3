package ulysse.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFilterTest {
    private final EnvironmentFilter filter = new EnvironmentFilter();

    @ParameterizedTest
    @ValueSource(strings = {"LANG", "LC_ALL", "LC_TIME", "TERM", "COLORTERM", "TZ", "GIT_PROTOCOL", "NO_COLOR"})
    void what_describes_a_terminal_or_a_language_should_pass(String name) {
        assertThat(filter.offer(name, "x")).isTrue();
        assertThat(filter.accepted()).containsEntry(name, "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LD_PRELOAD",
                "PATH",
                "BASH_ENV",
                "ENV",
                "IFS",
                "HOME",
                "SSH_AUTH_SOCK",
                "",
                "LANG=x",
                "LANG\n",
                "LC_",
                "LC_all",
                "LC_ALL=1",
                "lang",
                "LC_\0"
            })
    void what_changes_how_programs_run_should_not(String name) {
        assertThat(filter.offer(name, "x")).isFalse();
        assertThat(filter.accepted()).isEmpty();
    }

    @Test
    void values_with_control_characters_should_not_pass() {
        assertThat(filter.offer("LANG", "C\nLD_PRELOAD=x")).isFalse();
        assertThat(filter.offer("LANG", "C\0")).isFalse();
        assertThat(filter.offer("TZ", "\u001b[2J")).isFalse();
    }

    @Test
    void their_number_should_be_bounded() {
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            String name = "LC_" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26);
            accepted += filter.offer(name, "x") ? 1 : 0;
        }
        assertThat(filter.accepted()).hasSize(32);
        assertThat(accepted).isGreaterThanOrEqualTo(32);
    }

    @Test
    void their_size_should_be_bounded_and_a_change_not_counted_twice() {
        assertThat(filter.offer("LANG", "x".repeat(4000))).isTrue();
        assertThat(filter.offer("TZ", "x".repeat(200))).isFalse();
        assertThat(filter.offer("LANG", "y".repeat(4000))).isTrue();
        assertThat(filter.offer("LANG", "short")).isTrue();
        assertThat(filter.offer("TZ", "x".repeat(200))).isTrue();
    }
}
