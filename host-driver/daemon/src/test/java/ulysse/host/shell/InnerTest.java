package ulysse.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.StatusRuntimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.DriverException;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.LoginShell;
import ulysse.host.v1.Pty;

class InnerTest {
    private static final InnerUser ROOT = InnerUser.named("root");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LD_PRELOAD",
                "LD_LIBRARY_PATH",
                "PATH",
                "HOME",
                "USER",
                "SHELL",
                "BASH_ENV",
                "ENV",
                "IFS",
                "PS4",
                "lang",
                "LC_",
                "LC_ALL=x",
                "",
                "PYTHONPATH",
                "container",
                "TERM"
            })
    void a_name_that_changes_how_things_run_should_be_left_out(String name) {
        assertThat(InnerEnvironment.of(ROOT, Map.of(name, "evil"))).doesNotContainValue("evil");
    }

    @Test
    void a_language_should_pass_and_a_control_character_should_not() {
        assertThat(InnerEnvironment.of(ROOT, Map.of("LC_TIME", "fr_FR.UTF-8", "TZ", "a\nb", "LANG", "x".repeat(2000))))
                .containsEntry("LC_TIME", "fr_FR.UTF-8")
                .containsEntry("LANG", "C.UTF-8")
                .doesNotContainKey("TZ");
    }

    @Test
    void a_flood_of_names_should_be_cut() {
        Map<String, String> flood = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            flood.put(
                    "LC_"
                            + Integer.toString(i, 26)
                                    .chars()
                                    .collect(
                                            StringBuilder::new,
                                            (b, c) -> b.append((char) ('A' + c % 26)),
                                            StringBuilder::append),
                    "x");
        }
        assertThat(InnerEnvironment.of(ROOT, flood)).hasSizeLessThan(80);
    }

    @Test
    void a_terminals_name_should_be_a_name() {
        assertThat(InnerEnvironment.withTerminal(Map.of(), "xterm-256color")).containsEntry("TERM", "xterm-256color");
        assertThat(InnerEnvironment.withTerminal(Map.of(), "a b")).containsEntry("TERM", "dumb");
        assertThat(InnerEnvironment.withTerminal(Map.of(), "../x")).containsEntry("TERM", "dumb");
    }

    @Test
    void a_command_should_be_one_argument_whatever_it_holds() {
        String command = "echo \"$(id)\"; 'x' \n && `y`";
        List<String> arguments =
                InnerCommand.of(EnterStart.newBuilder().setCommand(command).build(), ROOT);
        assertThat(arguments).startsWith("setsid", "/bin/sh", "-c").endsWith("root", "command", command);
    }

    @Test
    void a_terminals_session_should_be_left_to_liblxc() {
        EnterStart start = EnterStart.newBuilder()
                .setShell(LoginShell.getDefaultInstance())
                .setPty(Pty.getDefaultInstance())
                .build();
        assertThat(InnerCommand.of(start, ROOT)).startsWith("/bin/sh", "-c");
    }

    @Test
    void what_cannot_be_run_should_be_refused() {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> InnerCommand.of(EnterStart.getDefaultInstance(), ROOT));
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> InnerCommand.of(
                        EnterStart.newBuilder().setCommand("a\0b").build(), ROOT));
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> InnerCommand.of(
                        EnterStart.newBuilder().setCommand("x".repeat(200_000)).build(), ROOT));
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> InnerCommand.of(
                        EnterStart.newBuilder().setSubsystem("netconf").build(), ROOT));
        assertThatExceptionOfType(DriverException.class).isThrownBy(() -> InnerUser.named("www-data"));
    }

    @Test
    void one_vserver_should_get_a_part_of_the_places_only() {
        SessionLimits limits = new SessionLimits(16 << 20); // 42 places, 10 for one vserver
        ContextId greedy = new ContextId(100);
        for (int i = 0; i < 10; i++) {
            limits.take(greedy);
        }
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> limits.take(greedy))
                .withMessageContaining("this vserver");
        limits.take(new ContextId(101));
        limits.giveBack(greedy);
        limits.take(greedy);
        for (int i = 0; i < 31; i++) {
            limits.take(new ContextId(200 + i));
        }
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> limits.take(new ContextId(300)))
                .withMessageContaining("this host");
    }
}
