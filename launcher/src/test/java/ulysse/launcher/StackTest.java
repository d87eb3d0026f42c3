package ulysse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.harness.WithStack;

/** The launcher's commands on a real stack. */
@Tag("stack")
@WithStack
class StackTest {
    private static final Duration WARM_START = Duration.ofSeconds(60);
    private static final Duration FIRST_VSERVER = Duration.ofSeconds(15);

    private final TestStack stack;

    StackTest(TestStack stack) {
        this.stack = stack;
    }

    @Test
    void status_should_show_every_part_ready_with_its_process() throws IOException {
        JsonNode parts = new ObjectMapper().readTree(ulysse(0, "status", "--json"));
        assertThat(parts.findValuesAsText("name"))
                .containsExactly("postgresql", "keycloak", "incusd", "host-driver", "panel-backend", "ssh-gateway");
        assertThat(parts.findValuesAsText("state")).containsOnly("ready");
        assertThat(parts).allSatisfy(part -> {
            assertThat(ProcessHandle.of(part.path("pid").asLong())).isPresent();
            assertThat(part.path("address").asText()).isNotBlank();
            assertThat(part.path("log").asText()).endsWith(part.path("name").asText() + ".log");
        });
    }

    @Test
    void a_token_should_open_the_api_for_the_person_it_names() {
        for (String user :
                List.of("demo-owner", "demo-operator", "demo-viewer", "other-owner", "staff", "staff-admin")) {
            JsonNode session = stack.rest(user).get("/api/v1/session").body();
            assertThat(session.path("person").path("username").asText()).isEqualTo(user);
        }
    }

    @Test
    void the_token_command_should_print_a_token_and_nothing_else() {
        assertThat(ulysse(0, "token", "demo-owner").strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void the_demo_key_should_be_for_its_owner_alone() {
        assertThat(ulysse(0, "demo-key").strip())
                .isEqualTo(stack.stack().keys().demoKey().toString());
    }

    @Test
    void only_the_host_driver_and_the_engine_should_be_root() throws IOException {
        JsonNode parts = new ObjectMapper().readTree(ulysse(0, "status", "--json"));
        for (JsonNode part : parts) {
            String user = ProcessHandle.of(part.path("pid").asLong())
                    .orElseThrow()
                    .info()
                    .user()
                    .orElse("");
            boolean root =
                    List.of("incusd", "host-driver").contains(part.path("name").asText());
            assertThat(user).as(part.path("name").asText()).isEqualTo(root ? "root" : "ulysse");
        }
    }

    @Test
    void a_part_that_dies_should_be_started_again() throws InterruptedException, IOException {
        stack.killUnderSupervision("ssh-gateway");
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!stack.stack().parts().gateway().probe().answers()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
        assertThat(stack.ssh().run("demo").exit()).isZero();
    }

    @Test
    void a_warm_start_and_the_first_vserver_after_it_should_be_quick() throws IOException, InterruptedException {
        stack.stop();
        long begin = System.nanoTime();
        stack.startAll();
        long up = System.nanoTime();
        new Orders(stack, "other-owner", "other").order("quick");
        long ready = System.nanoTime();
        assertThat(Duration.ofNanos(up - begin)).isLessThan(WARM_START);
        assertThat(Duration.ofNanos(ready - up)).isLessThan(FIRST_VSERVER);
    }

    private String ulysse(int exit, String... arguments) {
        PrintStream terminal = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            CommandLine line = Main.commandLine();
            String[] all = Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = "--data";
            all[arguments.length + 1] = stack.stack().options().data().toString();
            assertThat(line.execute(all)).isEqualTo(exit);
        } finally {
            System.setOut(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
