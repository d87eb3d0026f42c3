package ulysse.launcher.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.SshClient;
import ulysse.launcher.harness.SshClient.Outcome;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.harness.WithStack;

@Tag("ssh")
@WithStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterVserverTest {
    private static final String NAME = "ssh1";
    private static final String LOGIN = NAME + ".demo";

    private final TestStack stack;
    private final SshClient ssh;
    private final Orders orders;
    private JsonNode vserver;

    EnterVserverTest(TestStack stack) {
        this.stack = stack;
        this.ssh = stack.ssh();
        this.orders = new Orders(stack, "demo-owner", "demo");
        this.vserver = MissingNode.getInstance();
    }

    @BeforeAll
    void order() throws InterruptedException {
        vserver = orders.order(NAME);
    }

    @AfterAll
    void giveBack() throws InterruptedException {
        orders.delete(vserver.path("id").asText());
    }

    @Test
    void a_command_should_end_with_its_own_status() {
        assertThat(ssh.run(LOGIN, "exit 7").exit()).isEqualTo(7);
        assertThat(ssh.run(LOGIN, "exit 143").exit()).isEqualTo(143);
        assertThat(ssh.run(LOGIN, "true")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void an_end_by_a_signal_should_be_told_as_a_signal() {
        List<String> command = new ArrayList<>(ssh.command(LOGIN, "kill -TERM $$"));
        command.addAll(1, List.of("-v", "-o", "LogLevel=DEBUG1"));

        Outcome outcome = SshClient.run(new ProcessBuilder(command), new byte[0]);

        assertThat(outcome.exit()).isEqualTo(255);
        assertThat(outcome.err()).contains("rtype exit-signal").doesNotContain("rtype exit-status");
    }

    @Test
    void root_inside_should_be_the_vservers_own_range_outside() {
        long first = vserver.path("context").asLong() * 65_536;

        assertThat(ssh.run(LOGIN, "cat /proc/self/uid_map").out().strip().split("\\s+"))
                .containsExactly("0", Long.toString(first), "65536");
        assertThat(ssh.run(LOGIN, "id -un; hostname").out()).isEqualTo("root\n" + NAME + "\n");
    }

    @Test
    void output_and_error_output_should_stay_apart() {
        assertThat(ssh.run(LOGIN, "echo out; echo err >&2; exit 3")).isEqualTo(new Outcome(3, "out\n", "err\n"));
    }

    @Test
    void input_and_its_end_should_reach_the_command() {
        Outcome outcome = SshClient.run(
                new ProcessBuilder(ssh.command(LOGIN, "cat; echo end")), "one\ntwo\n".getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isEqualTo(new Outcome(0, "one\ntwo\nend\n", ""));
    }

    @Test
    void a_terminal_should_have_the_clients_size_and_follow_a_resize() {
        List<String> client = new ArrayList<>(
                ssh.command(LOGIN, "stty size; trap 'stty size; exit 9' WINCH; while sleep 0.1; do :; done"));
        // Once the connection stands, the terminal around it changes its size.
        client.addAll(
                1,
                List.of(
                        "-tt",
                        "-o",
                        "PermitLocalCommand=yes",
                        "-o",
                        "LocalCommand=(sleep 3; stty rows 50 cols 120 </dev/tty) &"));
        String line = "stty rows 41 cols 101; exec " + Quoting.shell(client);

        Outcome outcome =
                SshClient.run(new ProcessBuilder("timeout", "60", "script", "-qefc", line, "/dev/null"), new byte[0]);

        assertThat(outcome.out()).containsSubsequence("41 101\r\n", "50 120\r\n");
        assertThat(outcome.exit()).isEqualTo(9);
    }

    @Test
    void a_gibibyte_should_arrive_whole_both_ways() {
        String gibibyte = "seq 1 200000000 | head -c 1073741824";
        String direct = shell(gibibyte + " | sha256sum").out();

        assertThat(shell(gibibyte + " | " + Quoting.shell(ssh.command(LOGIN, "sha256sum")))
                        .out())
                .isEqualTo(direct);
        assertThat(shell(gibibyte + " | " + Quoting.shell(ssh.command(LOGIN, "cat")) + " | sha256sum")
                        .out())
                .isEqualTo(direct);
    }

    @Test
    void sftp_and_scp_should_carry_files_both_ways(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[20_000_000];
        new Random(5).nextBytes(bytes);
        Path source = Files.write(folder.resolve("source"), bytes);
        Path batch = folder.resolve("batch");
        Files.writeString(
                batch, "put %s /root/by-sftp\nget /root/by-sftp %s\n".formatted(source, folder.resolve("sftp-back")));

        copy("sftp", "-b", batch.toString(), LOGIN + "@127.0.0.1");
        copy("scp", source.toString(), LOGIN + "@127.0.0.1:/root/by-scp");
        copy(
                "scp",
                LOGIN + "@127.0.0.1:/root/by-scp",
                folder.resolve("scp-back").toString());
        copy("scp", "-O", source.toString(), LOGIN + "@127.0.0.1:/root/by-old-scp");
        copy(
                "scp",
                "-O",
                LOGIN + "@127.0.0.1:/root/by-old-scp",
                folder.resolve("old-scp-back").toString());

        for (String back : List.of("sftp-back", "scp-back", "old-scp-back")) {
            assertThat(Files.mismatch(source, folder.resolve(back))).as(back).isEqualTo(-1);
        }
    }

    @Test
    void several_sessions_should_share_one_connection(@TempDir Path folder) {
        String control = folder.resolve("c").toString();
        List<String> master = new ArrayList<>(ssh.command(LOGIN));
        master.addAll(1, List.of("-M", "-N", "-f", "-S", control));
        assertThat(shell(Quoting.shell(master)).exit()).isZero();
        try {
            List<String> session = new ArrayList<>(ssh.command(LOGIN));
            session.addAll(1, List.of("-S", control));
            Outcome outcome = shell("for i in $(seq 1 10); do (" + Quoting.shell(session)
                    + " \"sleep 0.3; exit $i\"; echo $i $?) & done; wait");
            assertThat(outcome.out().lines())
                    .containsExactlyInAnyOrder("1 1", "2 2", "3 3", "4 4", "5 5", "6 6", "7 7", "8 8", "9 9", "10 10");
        } finally {
            List<String> exit = new ArrayList<>(ssh.command(LOGIN));
            exit.addAll(1, List.of("-O", "exit", "-S", control));
            shell(Quoting.shell(exit));
        }
    }

    @Test
    void what_a_lost_client_ran_should_be_hung_up() throws Exception {
        Process client = new ProcessBuilder(ssh.command(LOGIN, "exec -a waiting-for-me sleep 600")).start();
        awaitCount("1");

        client.destroyForcibly().waitFor();

        awaitCount("0");
    }

    private void awaitCount(String wanted) throws InterruptedException {
        String seen = "";
        for (int i = 0; i < 100 && !seen.equals(wanted); i++) {
            Thread.sleep(100);
            seen = ssh.run(LOGIN, "pgrep -fc '[w]aiting-for-me'").out().strip();
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private void copy(String program, String... words) {
        List<String> command = new ArrayList<>(List.of(program, "-q", "-P", Integer.toString(stack.sshPort())));
        command.addAll(ssh.options());
        command.addAll(List.of(words));
        Outcome outcome = SshClient.run(new ProcessBuilder(command), new byte[0]);
        assertThat(outcome.exit())
                .as(String.join(" ", command) + "\n" + outcome.err())
                .isZero();
    }

    private static Outcome shell(String line) {
        return SshClient.run(new ProcessBuilder("bash", "-c", line), new byte[0]);
    }
}
