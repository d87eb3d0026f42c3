package ulysse.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.DebianMirror;

/** Questions to the machine, each with what to do about a wrong answer. */
final class Checkup {
    private static final long GIBIBYTE = 1L << 30;
    private static final long DISK_NEEDED = 10 * GIBIBYTE;
    private static final long MEMORY_NEEDED_KIB = 3L << 20;

    private record Finding(boolean good, String what, String advice) {}

    private final List<Finding> findings = new ArrayList<>();

    private Checkup() {}

    static Checkup of(Path data) {
        Checkup checkup = new Checkup();
        checkup.programs();
        checkup.kernel();
        checkup.room(data);
        checkup.mirror();
        return checkup;
    }

    /** Prints everything and tells whether all is good. */
    boolean print(PrintStream out) {
        for (Finding finding : findings) {
            out.printf("%-5s %s%n", finding.good() ? "ok" : "BAD", finding.what());
            if (!finding.good()) {
                out.printf("      %s%n", finding.advice());
            }
        }
        return findings.stream().allMatch(Finding::good);
    }

    private void programs() {
        for (String program : List.of(
                "/usr/libexec/incus/incusd",
                "lxcfs",
                "mkfs.btrfs",
                "nft",
                "mmdebstrap",
                "ip",
                "setpriv",
                "ssh-keygen",
                "xz")) {
            note(
                    Command.attempt("sh", "-c", "command -v \"$1\"", "sh", program)
                            .succeeded(),
                    "program " + program,
                    "./ulysse up installs it with apt");
        }
        note(
                Command.attempt("id", "-u").output().strip().equals("0"),
                "run as root",
                "run ./ulysse as root or with sudo");
    }

    private void kernel() {
        note(
                Files.exists(Path.of("/proc/self/ns/user")),
                "kernel has user namespaces",
                "use a kernel with CONFIG_USER_NS");
        note(
                Command.attempt("grep", "-qw", "btrfs", "/proc/filesystems").succeeded()
                        || Command.attempt("modprobe", "btrfs").succeeded(),
                "kernel knows btrfs",
                "load or install the kernel module btrfs");
        note(
                Command.attempt("nft", "list", "tables").succeeded(),
                "kernel has nftables",
                "use a kernel with CONFIG_NF_TABLES");
        note(Files.exists(Path.of("/dev/loop-control")), "kernel has loop devices", "modprobe loop");
        note(Files.exists(Path.of("/dev/fuse")), "kernel has FUSE, for lxcfs", "modprobe fuse");
    }

    private void room(Path data) {
        try {
            Path there = data;
            while (Files.notExists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            note(
                    free > DISK_NEEDED,
                    "%d GiB free for %s".formatted(free / GIBIBYTE, data),
                    "make room, or choose another folder with --data");
            long memory = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
            note(
                    memory > MEMORY_NEEDED_KIB,
                    "%d MiB of memory available".formatted(memory / 1024),
                    "Ulysse itself takes about 2 GiB, its vservers what they were ordered with");
        } catch (IOException e) {
            note(false, "disk and memory: " + e.getMessage(), "look at " + data);
        }
    }

    private void mirror() {
        try {
            DebianMirror mirror = DebianMirror.ofApt();
            note(true, "images are made from %s (%s)".formatted(mirror.uri(), mirror.suite()), "");
        } catch (IOException | RuntimeException e) {
            note(false, "no Debian archive to make images from", String.valueOf(e.getMessage()));
        }
    }

    private void note(boolean good, String what, String advice) {
        findings.add(new Finding(good, what, advice));
    }
}
