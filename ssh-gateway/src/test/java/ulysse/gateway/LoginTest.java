package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Programs;
import ulysse.gateway.doubles.StubHost;
import ulysse.gateway.doubles.StubPanel;
import ulysse.panel.login.v1.Key;
import ulysse.panel.login.v1.VserverEntry;

/** Who gets in, where to, and what the others are told. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
class LoginTest {
    private static final Path NOTHING = Path.of("/dev/null");

    @Inject
    Door door;

    @Inject
    StubPanel panel;

    @Inject
    StubHost host;

    private Client client;

    @BeforeEach
    void open() {
        client = door.open();
        panel.setVservers(List.of(
                VserverEntry.newBuilder()
                        .setName("web1")
                        .setTenant("demo")
                        .setState("running")
                        .addAddresses("10.213.0.2")
                        .setContext(100)
                        .build(),
                VserverEntry.newBuilder()
                        .setName("db")
                        .setTenant("demo")
                        .setState("stopped")
                        .setContext(2)
                        .build()));
    }

    @AfterEach
    void comeBack() {
        panel.setAway(false);
    }

    @Test
    void an_unknown_key_should_be_refused_plainly() throws IOException {
        Programs.Result result = Programs.run(client.ssh(client.key("stranger"), "web1.demo", "id"), NOTHING);

        assertThat(result.exit()).isEqualTo(255);
        assertThat(result.err()).isEqualTo("web1.demo@127.0.0.1: Permission denied (publickey).\r\n");
    }

    @Test
    void the_other_common_kinds_of_key_should_open_the_door() throws IOException {
        for (String type : List.of("ecdsa", "rsa")) {
            Path key = client.key("demo-" + type, type);
            panel.addKey(client.known(key, "demo-owner"));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Programs.run(client.ssh(key, "web1.demo", "echo in"), NOTHING)
                            .out()
                            .equals("in\n"));
        }
    }

    @Test
    void a_vserver_that_is_not_theirs_should_look_like_none() throws IOException {
        Programs.Result unknown = client.run("nothere.demo", "id");
        Programs.Result foreign = client.run("web1.other", "id");
        Programs.Result nonsense = client.run("a..b", "id");

        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).startsWith("ulysse: there is no such vserver, or it is not yours.");
        assertThat(foreign).isEqualTo(unknown);
        assertThat(nonsense).isEqualTo(unknown);
    }

    @Test
    void a_stopped_vserver_should_say_how_to_start_it() throws IOException {
        Programs.Result result = client.run("stopped.demo", "id");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("stopped.demo is not running. Start it on its page in the portal");
    }

    @Test
    void a_viewer_should_be_told_who_can_help() throws IOException {
        assertThat(client.run("seen.demo", "id").err()).contains("An owner of its tenant can make you an operator");
    }

    @Test
    void a_host_that_is_down_should_end_like_a_lost_connection() throws IOException {
        Programs.Result result = client.run("lost.demo", "id");

        assertThat(result.exit()).isEqualTo(255);
        assertThat(result.err()).contains("host does not answer");
    }

    @Test
    void a_panel_that_is_away_should_be_named() throws IOException {
        panel.setAway(true);

        Programs.Result result = client.run("web1.demo", "id");

        assertThat(result.exit()).isEqualTo(255);
        assertThat(result.err()).contains("the panel does not answer");
    }

    @Test
    void a_login_without_a_vserver_should_list_them() throws IOException {
        Programs.Result result = client.run("whoever");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("""
                        NAME       STATE    ADDRESS     CONTEXT
                        web1.demo  running  10.213.0.2  100
                        db.demo    stopped  -           2

                        Enter one with, for example:  ssh -p %d web1.demo@127.0.0.1
                        """.formatted(client.port()));
    }

    @Test
    void a_french_speaker_should_read_french() throws IOException {
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "stopped.demo", "id"));
        command.addAll(1, List.of("-o", "SetEnv=LANG=fr_CH.UTF-8"));

        assertThat(Programs.run(command, NOTHING).err()).contains("n'est pas démarré");
    }

    @Test
    void files_need_a_vserver_to_go_to() throws IOException {
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "whoever"));
        command.add(1, "-s");
        command.add("sftp");

        Programs.Result result = Programs.run(command, NOTHING);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("name a vserver");
    }

    @Test
    void a_connection_should_end_when_its_key_is_removed() throws Exception {
        Key key = client.known(client.key("leaving"), "demo-operator");
        panel.addKey(key);
        Process ssh = new ProcessBuilder(client.ssh(client.key("leaving"), "web1.demo", "sleep 600"))
                .redirectErrorStream(true)
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> host.running() > 0);

        panel.removeKey(key.getFingerprint());

        assertThat(ssh.waitFor()).isEqualTo(255);
        assertThat(ssh.inputReader().lines())
                .anySatisfy(line -> assertThat(line).contains("this key was removed"));
        assertThat(Programs.run(client.ssh(client.key("leaving"), "web1.demo", "id"), NOTHING)
                        .err())
                .contains("Permission denied (publickey)");
    }

    @Test
    void forwarding_and_agents_should_be_refused_without_harm() throws IOException {
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo", "echo still here"));
        command.addAll(1, List.of("-A", "-X", "-R", "0:127.0.0.1:1"));

        assertThat(Programs.run(command, NOTHING).out()).isEqualTo("still here\n");
        List<String> jump = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo"));
        jump.addAll(1, List.of("-o", "LogLevel=INFO", "-W", "169.254.169.254:80"));
        Programs.Result refused = Programs.run(jump, NOTHING);
        assertThat(refused.exit()).isEqualTo(255);
        assertThat(refused.err()).contains("administratively prohibited");
    }

    @Test
    void only_strong_algorithms_should_be_on_offer() throws IOException {
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo", "true"));
        command.addAll(1, List.of("-vv", "-o", "LogLevel=DEBUG2"));

        String debug = Programs.run(command, NOTHING).err();

        assertThat(debug)
                .contains("KEX algorithms: mlkem768x25519-sha256,curve25519-sha256,curve25519-sha256@libssh.org")
                .contains("ciphers stoc: aes128-gcm@openssh.com,aes256-gcm@openssh.com\r")
                .contains("server->client cipher: aes128-gcm@openssh.com")
                .contains("MACs stoc: hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com")
                .contains("compression stoc: none")
                .contains("host key algorithms: ssh-ed25519\r")
                .contains("remote software version Ulysse")
                .contains("kex-strict-s-v00@openssh.com")
                .contains("Authentications that can continue: publickey")
                .doesNotContain("password");
    }
}
