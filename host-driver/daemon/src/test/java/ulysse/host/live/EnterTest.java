package ulysse.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.host.v1.EnterInput;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.ExitStatus;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.Pty;
import ulysse.host.v1.WindowSize;

@Tag("host")
class EnterTest {
    private static final int MIB = 1 << 20;
    private static LiveHost host;
    private static TestVserver vserver;

    @BeforeAll
    static void start() {
        host = LiveHost.start();
        vserver = TestVserver.on(host);
        vserver.apply();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void an_exit_code_should_come_back() {
        assertThat(vserver.run("exit 7").code()).isEqualTo(7);
        assertThat(vserver.run("exit 143").code()).isEqualTo(143);
        assertThat(vserver.run("no-such-program").code()).isEqualTo(127);
    }

    @Test
    void a_death_by_signal_should_not_look_like_an_exit_code() {
        ExitStatus exit = vserver.run("kill -TERM $$").exit();
        assertThat(exit.getSignal()).isEqualTo("TERM");
        assertThat(vserver.run("kill -KILL $$").exit().getSignal()).isEqualTo("KILL");
    }

    @Test
    void standard_error_should_be_separate() {
        EnterClient.Result result = vserver.run("echo out; echo err >&2");
        assertThat(result.stdout()).isEqualTo("out\n");
        assertThat(result.stderr()).isEqualTo("err\n");
    }

    @Test
    void all_output_should_come_before_the_exit() {
        for (int i = 0; i < 20; i++) {
            assertThat(vserver.run("head -c 300000 /dev/zero | tr '\\0' x; exit 3")
                            .stdout())
                    .hasSize(300_000);
        }
    }

    @Test
    void input_should_arrive_and_its_end_too() {
        EnterClient session = EnterClient.command(vserver, "cat; echo end");
        session.type("one\n").type("two\n").endInput();
        assertThat(session.result().stdout()).isEqualTo("one\ntwo\nend\n");
    }

    @Test
    void input_that_nobody_reads_should_not_hold_up_the_end() {
        EnterClient session = EnterClient.command(vserver, "exec <&-; sleep 0.3; exit 4");
        session.pid();
        for (int i = 0; i < 6; i++) {
            session.type("x".repeat(200_000));
        }
        assertThat(session.result().code()).isEqualTo(4);
    }

    @Test
    void only_our_own_environment_should_be_inside() {
        EnterStart start = EnterClient.start(vserver, "env; pwd")
                .putEnvironment("LC_TIME", "fr_FR.UTF-8")
                .putEnvironment("LD_PRELOAD", "/tmp/evil.so")
                .putEnvironment("BASH_ENV", "/tmp/evil")
                .putEnvironment("LANG", "de\nPATH=/tmp")
                .build();
        List<String> lines = new EnterClient(host.shell(), start, null)
                .result()
                .stdout()
                .lines()
                .toList();
        assertThat(lines)
                .contains("LC_TIME=fr_FR.UTF-8", "HOME=/root", "USER=root", "SHELL=/bin/bash", "LANG=C.UTF-8", "/root")
                .noneMatch(line -> line.startsWith("LD_") || line.startsWith("BASH_ENV") || line.contains("java"));
        assertThat(lines.stream().filter(line -> line.contains("=")).map(line -> line.replaceFirst("=.*", "")))
                .containsOnly(
                        "LC_TIME",
                        "HOME",
                        "USER",
                        "LOGNAME",
                        "SHELL",
                        "LANG",
                        "PATH",
                        "PWD",
                        "SHLVL",
                        "_",
                        "container");
    }

    @Test
    void isolation_should_be_that_of_incus_exec() {
        String look = "cat /proc/self/cgroup /proc/self/uid_map /proc/self/gid_map;"
                + " grep -E '^(Seccomp|Cap|NoNewPrivs|Groups|SigBlk|SigIgn)' /proc/self/status;"
                + " readlink /proc/self/ns/*; ulimit -a; cat /proc/self/oom_score_adj; cat /proc/self/attr/current 2>/dev/null";
        String ours = vserver.run(look).stdout();
        String theirs = host.incus()
                .incus("exec", "--project", host.project(), "-T", "vs" + vserver.context(), "--", "bash", "-c", look)
                .output();
        assertThat(ours).contains("Seccomp:\t2").isEqualTo(theirs);
    }

    @Test
    void no_file_of_the_drivers_should_be_open_inside() {
        assertThat(vserver.run("ls /proc/self/fd").stdout()).isEqualTo("0\n1\n2\n3\n"); // 3 is what ls reads
    }

    @Test
    void a_terminal_should_have_its_size_and_follow_a_resize() {
        EnterClient session = EnterClient.terminal(vserver, 91, 33);
        session.type("stty size; tty; echo $TERM\r");
        session.awaitScreen("33 91");
        session.awaitScreen("/dev/pts/");
        session.awaitScreen("xterm-256color");
        session.type("trap 'stty size' WINCH; echo tra''pped\r");
        session.awaitScreen("trapped");
        session.send(EnterInput.newBuilder()
                .setResize(WindowSize.newBuilder().setColumns(120).setRows(44)));
        session.awaitScreen("44 120");
        session.type("exit 9\r");
        assertThat(session.result().code()).isEqualTo(9);
    }

    @Test
    void a_terminal_should_be_the_shells_own() {
        EnterClient session = EnterClient.terminal(vserver, 80, 24);
        session.type("ps -o pid=,sid=,tty= $$; ls -l $(tty); sleep 100\r");
        session.awaitScreen("root tty");
        session.type("\u0003");
        session.type("echo after; exit\r");
        session.awaitScreen("after");
        assertThat(session.result().code()).isEqualTo(0);
        assertThat(session.screen()).doesNotContain("no job control").doesNotContain("nobody");
    }

    @Test
    void terminal_modes_should_be_set() {
        EnterStart start = EnterClient.start(vserver, "stty -a")
                .setPty(Pty.newBuilder()
                        .setTerm("vt100\nX=1")
                        .setSize(WindowSize.newBuilder().setColumns(80).setRows(24))
                        .putModes(53, 0)
                        .putModes(3, 8)
                        .putModes(200, 1))
                .build();
        assertThat(new EnterClient(host.shell(), start, null).result().stdout())
                .contains(" -echo ")
                .contains("erase = ^H")
                .contains("iutf8");
    }

    @Test
    void a_session_on_a_terminal_should_end_with_its_shell() {
        EnterStart start = EnterClient.start(vserver, "(trap '' HUP; exec sleep 30) & seq 20000; exit 5")
                .setPty(Pty.newBuilder().setTerm("xterm"))
                .build();
        long begin = System.nanoTime();
        EnterClient.Result result = new EnterClient(host.shell(), start, null).result();
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.stdout()).contains("20000");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_signal_should_reach_the_process_and_what_it_started() {
        EnterClient session =
                EnterClient.command(vserver, "trap 'echo heard; exit 6' TERM; echo ready; sleep 100 & wait");
        session.awaitScreen("ready");
        session.send(EnterInput.newBuilder().setSignal("TERM"));
        assertThat(session.result().code()).isEqualTo(6);
        assertThat(session.screen()).contains("heard");
    }

    @Test
    void a_caller_who_leaves_should_leave_nothing_running() {
        EnterClient pipes = EnterClient.command(vserver, "sleep 1001 & sleep 1002");
        EnterClient deaf = EnterClient.command(vserver, "trap '' HUP TERM; sleep 1003; sleep 1004");
        EnterClient terminal = EnterClient.terminal(vserver, 80, 24);
        terminal.type("sleep 1005\r");
        terminal.awaitScreen("sleep 1005");
        pipes.pid();
        deaf.pid();
        Waiting.until("all run", Duration.ofSeconds(5), () -> sleepers() == 4);
        pipes.leave();
        deaf.leave();
        terminal.leave();
        Waiting.until("none runs", Duration.ofSeconds(8), () -> sleepers() == 0);
    }

    @Test
    void a_gibibyte_out_should_arrive_whole_and_fast() throws Exception {
        vserver.run("head -c 1048576 /dev/urandom > /root/piece");
        String expected = vserver.run("for i in $(seq 1024); do cat /root/piece; done | sha256sum")
                .stdout()
                .substring(0, 64);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        AtomicLong count = new AtomicLong();
        EnterStart start = EnterClient.start(vserver, "for i in $(seq 1024); do cat /root/piece; done")
                .build();
        EnterClient session = new EnterClient(host.shell(), start, piece -> {
            count.addAndGet(piece.size());
            digest.update(piece.asReadOnlyByteBuffer());
        });
        long begin = System.nanoTime();
        session.result();
        Figures.tell("out, with SHA-256 by the receiver", 1024 * 1e9 / (System.nanoTime() - begin), "MiB/s");
        assertThat(count.get()).isEqualTo(1L << 30);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
    }

    @Test
    void a_gibibyte_in_should_arrive_whole() throws Exception {
        byte[] piece = new byte[64 << 10];
        new java.util.Random(1).nextBytes(piece);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        EnterClient session = EnterClient.command(vserver, "sha256sum");
        session.pid();
        long begin = System.nanoTime();
        for (int i = 0; i < (1 << 30) / piece.length; i++) {
            while (!session.host().isReady()) {
                LockSupport.parkNanos(20_000);
            }
            session.send(EnterInput.newBuilder().setStdin(ByteString.copyFrom(piece)));
            digest.update(piece);
        }
        session.endInput();
        String sum = session.result().stdout().substring(0, 64);
        Figures.tell("in, with SHA-256 on both sides", 1024 * 1e9 / (System.nanoTime() - begin), "MiB/s");
        assertThat(sum).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void a_caller_who_does_not_read_should_stop_the_writer_and_fill_no_memory() throws Exception {
        EnterStart start = EnterClient.start(vserver, "cat /dev/zero").build();
        Object gate = new Object();
        EnterClient session;
        synchronized (gate) {
            session = new EnterClient(host.shell(), start, piece -> {
                synchronized (gate) {
                    gate.notifyAll();
                }
            });
            session.pid();
            Thread.sleep(1500);
            long before = residentKib();
            Thread.sleep(1500);
            assertThat(residentKib() - before).isLessThan(20_000);
        }
        session.leave();
    }

    @Test
    void two_hundred_sessions_should_leave_no_file_thread_or_process() {
        vserver.run("true");
        int files = host.driver().openFiles();
        int threads = host.driver().threads();
        for (int round = 0; round < 10; round++) {
            List<EnterClient> sessions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                sessions.add(
                        i % 2 == 0
                                ? EnterClient.command(vserver, "echo hello; exit " + i)
                                : EnterClient.terminal(vserver, 80, 24));
            }
            for (int i = 0; i < 20; i++) {
                if (i % 2 == 0) {
                    assertThat(sessions.get(i).result().code()).isEqualTo(i);
                } else if (i % 3 == 0) {
                    sessions.get(i).leave();
                } else {
                    sessions.get(i).type("exit 3\r");
                    assertThat(sessions.get(i).result().code()).isEqualTo(3);
                }
            }
        }
        Waiting.until(
                () -> "no child is left, but " + host.driver().children(),
                Duration.ofSeconds(15),
                () -> host.driver().children().isEmpty());
        Waiting.until(
                "no file is left", Duration.ofSeconds(10), () -> host.driver().openFiles() <= files);
        assertThat(host.driver().threads()).isLessThanOrEqualTo(threads + 4);
    }

    @Test
    void entering_should_be_quick_beside_incus_exec() {
        for (int i = 0; i < 20; i++) {
            vserver.run("true");
        }
        EnterClient.Result[] last = new EnterClient.Result[1];
        double ours = Figures.medianMillis(30, () -> last[0] = vserver.run("true"));
        double theirs = Figures.medianMillis(
                10,
                () -> host.incus()
                        .incus("exec", "--project", host.project(), "-T", "vs" + vserver.context(), "--", "true"));
        Figures.tell("enter, median", ours, "ms");
        Figures.tell("incus exec, median", theirs, "ms");
        Figures.tell("incus exec takes as long as enters", theirs / ours, "");
        assertThat(last[0].code()).isZero();
        // A machine at work makes any two figures cross now and then; this is for the day that something is badly
        // wrong.
        assertThat(ours).isLessThan(3 * theirs);
    }

    @Test
    void sftp_should_be_there() {
        EnterStart start = EnterStart.newBuilder()
                .setGrant(vserver.grant(GrantClaims.Kind.SUBSYSTEM))
                .setSubsystem("sftp")
                .build();
        EnterClient session = new EnterClient(host.shell(), start, null);
        session.pid();
        session.send(EnterInput.newBuilder()
                .setStdin(ByteString.copyFrom(HexFormat.of().parseHex("000000050100000003"))));
        session.awaitScreen("posix-rename@openssh.com");
        session.endInput();
        assertThat(session.result().code()).isZero();
    }

    @Test
    void a_stopped_vserver_should_be_told_as_such() {
        TestVserver other = TestVserver.on(host);
        other.apply(other.spec().setPower(ulysse.host.v1.Power.STOPPED));
        Status refusal = EnterClient.command(other, "true").refusal();
        assertThat(refusal.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(refusal.getDescription()).isEqualTo("the vserver is not running");
        other.remove();
    }

    private static long sleepers() {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(EnterTest::commandLine)
                    .filter(line -> line.matches("sleep 100[0-9]"))
                    .count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private static long residentKib() throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(host.driver().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> Long.parseLong(lines.getFirst())));
    }
}
