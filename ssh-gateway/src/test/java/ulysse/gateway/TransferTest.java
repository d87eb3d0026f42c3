package ulysse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.gateway.doubles.Client;
import ulysse.gateway.doubles.GatewayFiles;
import ulysse.gateway.doubles.Programs;

/** Many bytes: all of them, in order, and never more than a window's worth in our memory. */
@QuarkusTest
@WithTestResource(GatewayFiles.class)
class TransferTest {
    private static final Path NOTHING = Path.of("/dev/null");
    private static final long MIB = 1024 * 1024;

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void open() {
        client = door.open();
    }

    @Test
    void a_quarter_gibibyte_should_come_down_whole() throws IOException {
        String stream = "seq 1 100000000 | head -c " + 256 * MIB;

        String direct =
                Programs.run("bash", "-c", stream + " 2>/dev/null | sha256sum").out();

        assertThat(Programs.run(
                                "bash",
                                "-c",
                                quoted(client.ssh(client.key("demo"), "web1.demo", stream)) + " | sha256sum")
                        .out())
                .isEqualTo(direct);
    }

    @Test
    void a_quarter_gibibyte_should_go_up_whole() throws IOException {
        String stream = "seq 7 100000000 | head -c " + 256 * MIB;

        String direct =
                Programs.run("bash", "-c", stream + " 2>/dev/null | sha256sum").out();

        assertThat(Programs.run(
                                "bash",
                                "-c",
                                stream + " | " + quoted(client.ssh(client.key("demo"), "web1.demo", "sha256sum")))
                        .out())
                .isEqualTo(direct);
    }

    @Test
    void a_reader_that_stops_should_stop_the_process_and_not_fill_memory() throws Exception {
        Path counter = client.folder().resolve("written");
        String endless = "dd if=/dev/zero bs=64k count=100000 2>/dev/null | tee >(wc -c > /dev/null) | cat";
        Process ssh = new ProcessBuilder(client.ssh(client.key("demo"), "web1.demo", endless + "; echo > " + counter))
                .start();
        try {
            assertThat(ssh.getInputStream().readNBytes(1024)).hasSize(1024);
            long before = usedMemory();
            Thread.sleep(3000);
            assertThat(usedMemory() - before).isLessThan(32 * MIB);
            assertThat(counter).doesNotExist();
        } finally {
            ssh.destroyForcibly();
        }
    }

    @Test
    void a_process_that_stops_reading_should_stop_the_client_and_not_fill_memory() throws Exception {
        Process ssh = new ProcessBuilder(client.ssh(client.key("demo"), "web1.demo", "sleep 600"))
                .redirectInput(Path.of("/dev/zero").toFile())
                .start();
        try {
            Thread.sleep(2000);
            long before = usedMemory();
            Thread.sleep(3000);
            assertThat(usedMemory() - before).isLessThan(32 * MIB);
        } finally {
            ssh.destroyForcibly();
        }
    }

    @Test
    void the_sftp_subsystem_should_be_a_clean_pipe() throws IOException {
        Path input = Files.write(client.folder().resolve("raw"), allBytes(200_000));
        Path output = client.folder().resolve("raw-back");
        List<String> command = new ArrayList<>(client.ssh(client.key("demo"), "web1.demo", "sftp"));
        command.add(1, "-s");

        // The stand-in's subsystem is an echo; a real sftp-server is inside a real vserver.
        Programs.run(List.of("bash", "-c", quoted(command) + " < " + input + " > " + output), NOTHING);

        assertThat(Files.mismatch(input, output)).isEqualTo(-1);
    }

    @Test
    void scp_should_carry_files_both_ways_by_its_old_protocol() throws IOException {
        Path source = Files.write(client.folder().resolve("scp"), allBytes(3_000_000));
        Path there = client.folder().resolve("scp-there");
        Path back = client.folder().resolve("scp-back");

        Programs.Result put =
                Programs.run(copying("scp", "-O", source.toString(), "web1.demo@127.0.0.1:" + there), NOTHING);
        Programs.Result get =
                Programs.run(copying("scp", "-O", "web1.demo@127.0.0.1:" + there, back.toString()), NOTHING);

        assertThat(put.exit()).isZero();
        assertThat(get.exit()).isZero();
        assertThat(Files.mismatch(source, back)).isEqualTo(-1);
    }

    private static byte[] allBytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    private List<String> copying(String program, String... more) {
        List<String> command = new ArrayList<>(List.of(program, "-q", "-P", Integer.toString(client.port())));
        command.addAll(client.options(client.key("demo")));
        command.addAll(List.of(more));
        return command;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String quoted(List<String> words) {
        StringBuilder line = new StringBuilder();
        words.forEach(
                word -> line.append('\'').append(word.replace("'", "'\\''")).append("' "));
        return line.toString();
    }
}
