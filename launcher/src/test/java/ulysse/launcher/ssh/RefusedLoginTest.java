package ulysse.launcher.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.Rest;
import ulysse.launcher.harness.SshClient;
import ulysse.launcher.harness.SshClient.Outcome;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.harness.WithStack;

/** Those who may not enter, or not now, and what they are told. */
@Tag("ssh")
@WithStack
class RefusedLoginTest {
    private final TestStack stack;
    private final SshClient ssh;

    RefusedLoginTest(TestStack stack) {
        this.stack = stack;
        this.ssh = stack.ssh();
    }

    @Test
    void an_unknown_key_should_be_refused_plainly(@TempDir Path folder) throws Exception {
        Outcome outcome = ssh.withKey(newKey(folder, "stranger")).run("web1.demo", "id");

        assertThat(outcome.exit()).isEqualTo(255);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("web1.demo@127.0.0.1: Permission denied (publickey).\r\n");
    }

    @Test
    void someone_elses_vserver_should_look_like_none() throws InterruptedException {
        Orders others = new Orders(stack, "other-owner", "other");
        JsonNode theirs = others.order("ssh2");
        try {
            Outcome foreign = ssh.run("ssh2.other", "id");
            Outcome unknown = ssh.run("nothere.demo", "id");

            assertThat(unknown.exit()).isEqualTo(1);
            assertThat(unknown.out()).isEmpty();
            assertThat(unknown.err()).contains("no such vserver, or it is not yours");
            assertThat(foreign).isEqualTo(unknown);
            assertThat(ssh.run("ssh2.demo", "id")).isEqualTo(unknown);
            assertThat(ssh.run("nobody.nowhere", "id")).isEqualTo(unknown);
        } finally {
            others.delete(theirs.path("id").asText());
        }
    }

    @Test
    void a_stopped_vserver_should_say_how_to_start_it_and_be_listed() throws InterruptedException {
        Orders orders = new Orders(stack, "demo-owner", "demo");
        JsonNode mine = orders.order("ssh3");
        String id = mine.path("id").asText();
        try {
            orders.power(id, "stop");
            Outcome stopped = ssh.run("ssh3.demo", "id");
            assertThat(stopped.exit()).isEqualTo(1);
            assertThat(stopped.err()).contains("ssh3.demo is not running. Start it");

            Outcome list = ssh.run("whoever");
            assertThat(list.exit()).isZero();
            assertThat(list.out()).startsWith("NAME");
            assertThat(list.out())
                    .containsPattern("(?m)^ssh3\\.demo +stopped +"
                            + mine.path("addresses").path(0).asText().replace(".", "\\.") + " +"
                            + mine.path("context").asInt() + "$");
            assertThat(list.out()).contains("ssh -p " + stack.sshPort());

            orders.power(id, "start");
            assertThat(ssh.run("ssh3.demo", "echo again").out()).isEqualTo("again\n");
        } finally {
            orders.delete(id);
        }
    }

    @Test
    void a_new_key_should_open_the_door_at_once_and_a_removed_one_close_it(@TempDir Path folder) throws Exception {
        Path key = newKey(folder, "second");
        Rest rest = stack.rest("demo-owner");
        Rest.Answer added = rest.post(
                "/api/v1/ssh-keys",
                "{\"label\": \"second\", \"publicKey\": \"%s\"}"
                        .formatted(Files.readString(Path.of(key + ".pub")).strip()));
        assertThat(added.status()).isEqualTo(201);
        awaitExit(ssh.withKey(key), 0);

        assertThat(rest.delete("/api/v1/ssh-keys/" + added.body().path("id").asText())
                        .status())
                .isEqualTo(204);
        awaitExit(ssh.withKey(key), 255);
    }

    @Test
    void a_viewer_should_be_told_who_can_help(@TempDir Path folder) throws Exception {
        Orders orders = new Orders(stack, "demo-owner", "demo");
        JsonNode mine = orders.order("ssh4");
        try {
            Path key = newKey(folder, "viewer");
            stack.rest("demo-viewer")
                    .post(
                            "/api/v1/ssh-keys",
                            "{\"label\": \"viewer\", \"publicKey\": \"%s\"}"
                                    .formatted(Files.readString(Path.of(key + ".pub"))
                                            .strip()));
            awaitExit(ssh.withKey(key), 0);

            Outcome refused = ssh.withKey(key).run("ssh4.demo", "id");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("you may look at ssh4.demo but not enter it");
        } finally {
            orders.delete(mine.path("id").asText());
        }
    }

    @Test
    void forwarding_should_be_refused() {
        List<String> command = new ArrayList<>(ssh.command("nothere.demo"));
        command.addAll(1, List.of("-o", "LogLevel=INFO", "-W", "127.0.0.1:" + stack.sshPort()));

        assertThat(SshClient.run(new ProcessBuilder(command), new byte[0]).err())
                .contains("administratively prohibited");
    }

    /** Logs in without a vserver until that ends so: keys travel within a second. */
    private static void awaitExit(SshClient client, int wanted) throws InterruptedException {
        int seen = -1;
        for (int i = 0; i < 50 && seen != wanted; i++) {
            Thread.sleep(100);
            seen = client.run("whoever").exit();
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private static Path newKey(Path folder, String name) throws IOException, InterruptedException {
        Path key = folder.resolve(name);
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key.toString())
                .start()
                .waitFor();
        return key;
    }
}
