package ulysse.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.launcher.harness.Orders;
import ulysse.launcher.harness.Rest;
import ulysse.launcher.harness.TestStack;
import ulysse.launcher.harness.WithStack;

/**
 * Kills one program at a random moment of an order. Afterwards there is either a working vserver with one container and one
 * address, or nothing at all. {@code -Dulysse.faults.rounds=20} repeats everything, each time at other moments.
 */
@Tag("faults")
@WithStack
class KillDuringOrderTest {
    private static final int ROUNDS = Integer.getInteger("ulysse.faults.rounds", 1);
    private static final List<String> VICTIMS = List.of("host-driver", "panel-backend", "incusd");

    /** Windows of an order's life, which takes one to two seconds when nothing goes wrong. */
    private enum Moment {
        AS_SOON_AS_TAKEN(0, 80),
        WHILE_IT_IS_MADE(80, 600),
        WHILE_IT_STARTS(600, 1800);

        private final int fromMillis;
        private final int toMillis;

        Moment(int fromMillis, int toMillis) {
            this.fromMillis = fromMillis;
            this.toMillis = toMillis;
        }

        Duration draw() {
            return Duration.ofMillis(ThreadLocalRandom.current().nextInt(fromMillis, toMillis));
        }
    }

    private final TestStack stack;
    private final Orders orders;
    private final Belongings belongings;

    KillDuringOrderTest(TestStack stack) {
        this.stack = stack;
        this.orders = new Orders(stack, "demo-owner", "demo");
        this.belongings = new Belongings(stack);
    }

    static Stream<Arguments> kills() {
        return Stream.iterate(1, round -> round + 1)
                .limit(ROUNDS)
                .flatMap(round -> VICTIMS.stream()
                        .flatMap(victim -> Stream.of(Moment.values())
                                .map(moment -> Arguments.of(victim, moment, moment.draw(), round))));
    }

    @ParameterizedTest(name = "{0} killed {1} ({2}), round {3}")
    @MethodSource("kills")
    void an_order_should_end_whole_or_not_at_all(String victim, Moment moment, Duration delay, int round)
            throws Exception {
        String name = "k%d%s%d".formatted(round, victim.substring(0, 1), moment.ordinal());
        belongings.awaitReadyHost();
        Map<String, Long> usedBefore = belongings.heldQuota("demo");
        List<String> containersBefore = belongings.allContainers();

        Rest.Answer placed = orders.place(name);
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(202);
        Thread.sleep(delay);
        stack.kill(victim);
        stack.startAgain(victim);

        JsonNode ended =
                orders.awaitEnd(placed.body().path("operation").path("id").asText());
        String id = placed.body().path("vserver").path("id").asText();
        if (ended.path("state").asText().equals("succeeded")) {
            isWhole(id, name);
            orders.delete(id);
        }
        assertThat(belongings.containersOf(id)).isEmpty();
        assertThat(belongings.allContainers()).containsExactlyInAnyOrderElementsOf(containersBefore);
        assertThat(belongings.addressesInBooks(name)).isEmpty();
        assertThat(belongings.heldQuota("demo")).isEqualTo(usedBefore);
    }

    private void isWhole(String id, String name) {
        JsonNode vserver = orders.vserver(id);
        assertThat(vserver.path("state").asText()).as(vserver.toPrettyString()).isEqualTo("running");
        List<String> containers = belongings.containersOf(id);
        assertThat(containers).hasSize(1);
        List<String> addresses = belongings.addressesInBooks(name);
        assertThat(addresses).hasSize(1);
        assertThat(belongings.addressesOnEngine(containers.getFirst())).isEqualTo(addresses);
        assertThat(stack.ssh().run(name + ".demo", "exit 7").exit()).isEqualTo(7);
    }
}
