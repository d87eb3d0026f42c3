package ulysse.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.SshClient;
import ulysse.launcher.harness.TestStack;

/** How long a newcomer waits: for the start, for the first vserver, for a command in it. */
public final class StartBench {
    private static final int ROUNDS = 15;

    private StartBench() {}

    /** Runs on a stack of its own, which is gone afterwards. */
    public static List<Measurement> run() throws IOException, InterruptedException {
        List<Measurement> found = new ArrayList<>();
        try (TestStack stack = TestStack.start()) {
            stack.stop();
            found.add(Measurement.alone("warm_start", Stopwatch.seconds(stack::startAll), "s"));
            Orders orders = new Orders(stack, "demo-owner", "demo");
            found.add(Measurement.alone("first_vserver_ready", Stopwatch.seconds(() -> orders.order("first")), "s"));
            found.add(Measurement.alone("second_vserver_ready", Stopwatch.seconds(() -> orders.order("second")), "s"));
            found.add(enter(stack));
        }
        return found;
    }

    /** Ours and Incus's own way into the same vserver by turns, so that both see the same machine. */
    private static Measurement enter(TestStack stack) throws IOException, InterruptedException {
        String path = "";
        for (JsonNode instance : stack.engine("/1.0/instances?recursion=1")) {
            path = instance.path("name").asText();
        }
        List<String> ours = stack.ssh().command("second.demo", "true");
        ProcessBuilder peer = new ProcessBuilder(
                "incus", "exec", "--project", stack.stack().parts().project(), path, "--", "true");
        peer.environment()
                .put("INCUS_SOCKET", stack.stack().parts().engine().socket().toString());
        double[] mine = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            mine[i] = Stopwatch.seconds(() -> succeed(new ProcessBuilder(ours)));
            theirs[i] = Stopwatch.seconds(() -> succeed(peer));
        }
        return Measurement.beside("ssh_true_to_incus_exec_true", Stopwatch.median(mine), "s", Stopwatch.median(theirs));
    }

    private static void succeed(ProcessBuilder command) {
        SshClient.Outcome outcome = SshClient.run(command, new byte[0]);
        if (outcome.exit() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(command.command(), outcome.exit(), outcome.err()));
        }
    }
}
