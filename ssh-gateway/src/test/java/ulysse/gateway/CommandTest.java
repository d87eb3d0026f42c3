package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Programs;
import ulysse.gateway.doubles.StubHost;
import ulysse.gateway.doubles.StubPanel;
import ulysse.panel.login.v1.SessionReport;

/** Commands without a terminal: streams, ends and signals as sshd has them. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
class CommandTest {
    @Inject
    Door door;

    @Inject
    StubHost host;

    @Inject
    StubPanel panel;

    private Client client;

    @BeforeEach
    void open() {
        client = door.open();
    }

    @Test
    void a_command_should_end_with_its_own_status() throws IOException {
        assertThat(client.run("web1.demo", "exit 7").exit()).isEqualTo(7);
        assertThat(client.run("web1.demo", "true").exit()).isZero();
    }

    @Test
    void output_and_error_output_should_stay_apart() throws IOException {
        Programs.Result result = client.run("web1.demo", "echo out; echo err >&2; exit 3");

        assertThat(result).isEqualTo(new Programs.Result(3, "out\n", "err\n"));
    }

    @Test
    void an_end_by_a_signal_should_be_told_as_a_signal() throws IOException {
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo", "kill -TERM $$"));
        command.addAll(1, List.of("-v", "-o", "LogLevel=DEBUG1"));
        Programs.Result result = Programs.run(command, Path.of("/dev/null"));

        assertThat(result.exit()).isEqualTo(255);
        assertThat(result.err()).contains("rtype exit-signal").doesNotContain("rtype exit-status");
    }

    @Test
    void the_end_of_input_should_reach_the_process() throws IOException {
        Path input = Files.writeString(client.folder().resolve("input"), "one\ntwo\n");

        Programs.Result result = Programs.run(client.ssh(client.key("demo"), "web1.demo", "cat; echo three"), input);

        assertThat(result.out()).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void input_that_comes_before_the_process_should_wait_for_it() throws IOException {
        Path input = Files.writeString(client.folder().resolve("early"), "x".repeat(1_000_000));

        Programs.Result result = Programs.run(client.ssh(client.key("demo"), "slow.demo", "wc -c"), input);

        assertThat(result.out().strip()).isEqualTo("1000000");
    }

    @Test
    void error_output_that_fills_the_window_should_go_on_afterwards() throws IOException {
        // Three times the client's window, all of it on stderr, which MINA by itself would never resume.
        Programs.Result result = client.run("web1.demo", "head -c 6500000 /dev/zero >&2; echo done");

        assertThat(result.err()).hasSize(6_500_000);
        assertThat(result.out()).isEqualTo("done\n");
    }

    @Test
    void both_streams_at_once_should_arrive_whole() throws IOException {
        Programs.Result result =
                client.run("web1.demo", "head -c 3000000 /dev/zero >&2 & head -c 3000000 /dev/zero; wait");

        assertThat(result.out()).hasSize(3_000_000);
        assertThat(result.err()).hasSize(3_000_000);
    }

    @Test
    void only_harmless_variables_should_pass() throws IOException {
        List<String> command = new ArrayList<>(
                client.ssh(client.key("demo"), "web1.demo", "echo $LANG $LC_TIME $GIT_PROTOCOL $LD_PRELOAD $SECRET."));
        command.addAll(
                1, List.of("-o", "SetEnv=LANG=fr_FR.UTF-8 LC_TIME=C GIT_PROTOCOL=version=2 LD_PRELOAD=/x.so SECRET=s"));

        assertThat(Programs.run(command, Path.of("/dev/null")).out()).isEqualTo("fr_FR.UTF-8 C version=2 .\n");
    }

    @Test
    void a_process_whose_client_is_killed_should_be_hung_up() throws Exception {
        int before = host.abandoned();
        Process ssh = new ProcessBuilder(client.ssh(client.key("demo"), "web1.demo", "sleep 600")).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> host.running() > 0);

        ssh.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> host.abandoned() == before + 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> host.running() == 0);
    }

    @Test
    void a_host_that_has_just_started_should_get_a_younger_grant() throws IOException {
        host.refuseAsStale(1);
        assertThat(client.run("web1.demo", "exit 7").exit()).isEqualTo(7);

        host.refuseAsStale(2);
        assertThat(client.run("web1.demo", "exit 7").exit()).isEqualTo(255);
    }

    @Test
    void the_audit_log_should_hear_of_begin_and_end() throws IOException {
        client.run("web1.demo", "exit 9");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(panel.reports())
                        .anySatisfy(report -> {
                            assertThat(report.getEvent()).isEqualTo(SessionReport.Event.END);
                            assertThat(report.getDetail()).isEqualTo("exit 9");
                            assertThat(report.getPersonId()).isEqualTo("demo-owner-id");
                            assertThat(report.getVserver()).isEqualTo("web1");
                            assertThat(report.getTenant()).isEqualTo("demo");
                        })
                        .anySatisfy(report -> assertThat(report.getEvent()).isEqualTo(SessionReport.Event.LOGIN))
                        .anySatisfy(report -> assertThat(report.getDetail()).isEqualTo("exec")));
    }
}
