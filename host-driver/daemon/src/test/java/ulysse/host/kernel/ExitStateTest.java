package ulysse.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitStateTest {
    @Test
    void a_code_and_a_signal_should_be_told_apart() {
        assertThat(ExitState.of(0)).isEqualTo(new ExitState.Exited(0));
        assertThat(ExitState.of(7 << 8)).isEqualTo(new ExitState.Exited(7));
        assertThat(ExitState.of(143 << 8)).isEqualTo(new ExitState.Exited(143));
        assertThat(ExitState.of(15)).isEqualTo(new ExitState.Killed(Signal.TERM, false));
        assertThat(ExitState.of(11 | 0x80)).isEqualTo(new ExitState.Killed(Signal.SEGV, true));
        assertThat(ExitState.of(34)).isEqualTo(new ExitState.Exited(162));
    }

    @Test
    void a_window_should_be_what_the_kernel_can_hold() {
        assertThat(new TerminalSize(-1, 24, 70_000, 0)).isEqualTo(new TerminalSize(65_535, 24, 65_535, 0));
    }
}
