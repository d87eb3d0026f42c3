package ulysse.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void names_that_ssh_does_not_know_should_carry_their_maker() {
        assertThat(Signals.reported("TERM")).isEqualTo("TERM");
        assertThat(Signals.reported("SYS")).isEqualTo("SYS@ulysse");
    }

    @Test
    void clients_should_send_only_real_signals() {
        assertThat(Signals.isAccepted("INT")).isTrue();
        assertThat(Signals.isAccepted("9")).isFalse();
        assertThat(Signals.isAccepted("TERM; id")).isFalse();
    }

    @Test
    void a_terminals_name_should_be_no_path() {
        assertThat(TerminalType.checked("xterm-256color")).isEqualTo("xterm-256color");
        assertThat(TerminalType.checked("../../etc/passwd")).isEqualTo("dumb");
        assertThat(TerminalType.checked("")).isEqualTo("dumb");
        assertThat(TerminalType.checked("x\ny")).isEqualTo("dumb");
    }
}
