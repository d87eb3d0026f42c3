package ulysse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.Machine;

/** What a whole life of a stack leaves on the machine: nothing. */
@Tag("stack")
class MachineAsFoundTest {
    @Test
    void a_stack_with_a_vserver_should_leave_nothing_behind() throws IOException, InterruptedException {
        boolean crowded = new Machine().isInUseByOthers();
        Set<String> before = look();
        Path data;
        String installation;
        try (TestStack stack = TestStack.start()) {
            data = stack.stack().options().data();
            installation = stack.stack().options().installation();
            new Orders(stack, "demo-owner", "demo").order("web1");
            assertThat(look()).isNotEqualTo(before);
        }
        assertThat(data).doesNotExist();
        assertThat(look()).noneMatch(line -> line.contains(data.toString()) || line.contains(installation));
        // Other stacks' cards and rules come and go while they run: all can be compared only without them.
        if (!crowded && !new Machine().isInUseByOthers()) {
            assertThat(look()).isEqualTo(before);
        }
    }

    @Test
    void down_should_leave_the_data_alone_and_up_should_bring_the_vserver_back()
            throws IOException, InterruptedException {
        try (TestStack stack = TestStack.start()) {
            JsonNode ordered = new Orders(stack, "demo-owner", "demo").order("web1");
            assertThat(stack.ssh().run("web1.demo", "echo kept > /root/file").exit())
                    .isZero();
            stack.stop();
            assertThat(processesOf(stack)).isEmpty();
            stack.startAll();
            awaitRunning(stack, ordered.path("id").asText());
            assertThat(stack.ssh().run("web1.demo", "cat /root/file").out()).isEqualTo("kept\n");
        }
    }

    private static void awaitRunning(TestStack stack, String id) throws InterruptedException {
        Orders orders = new Orders(stack, "demo-owner", "demo");
        for (int i = 0; i < 150; i++) {
            boolean entered = orders.vserver(id).path("state").asText().equals("running")
                    && stack.ssh().run("web1.demo", "true").exit() == 0;
            if (entered) {
                return;
            }
            Thread.sleep(200);
        }
        assertThat(orders.vserver(id).toPrettyString()).contains("running");
    }

    /** All processes whose command line or control group names the stack. */
    private static List<String> processesOf(TestStack stack) {
        String data = stack.stack().options().data().toString();
        return Command.attempt("pgrep", "--full", "--list-full", data)
                .output()
                .lines()
                .toList();
    }

    /** Everything that a stack could forget: mounts, loop devices, packet rules, routes, network devices, settings. */
    private static Set<String> look() throws IOException {
        Set<String> seen = new TreeSet<>();
        add(seen, "mount ", "findmnt", "--raw", "--noheadings", "--output", "TARGET");
        add(seen, "loop ", "losetup", "--list", "--noheadings", "--output", "BACK-FILE");
        add(seen, "rules ", "nft", "list", "tables");
        add(seen, "route ", "ip", "-o", "route", "show", "table", "all");
        add(seen, "device ", "ip", "-o", "-brief", "link");
        for (String file : List.of("/etc/subuid", "/etc/subgid", "/proc/sys/net/ipv4/ip_forward")) {
            seen.add(file + " " + Files.readString(Path.of(file)));
        }
        return seen;
    }

    private static void add(Set<String> seen, String kind, String... command) {
        seen.addAll(
                Command.run(command).lines().map(line -> kind + line.strip()).collect(Collectors.toSet()));
    }
}
