package ulysse.launcher.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Not among the groups that {@code ./ulysse test} runs: {@code mvn -pl launcher -am test -DexcludedGroups= -Dgroups=storm}, after a
 * build. {@code -Dulysse.storm.orders=60000} makes it long; so does {@code ./ulysse bench allocate --orders 60000}.
 */
@Tag("storm")
@ExtendWith(PanelsExtension.class)
class StormTest {
    private static final int ORDERS = Integer.getInteger("ulysse.storm.orders", 1_500);

    private final Panels panels;

    StormTest(Panels panels) {
        this.panels = panels;
    }

    @Test
    void two_panels_that_are_killed_again_and_again_should_leave_right_books() throws Exception {
        Storm.Outcome outcome = Storm.rage(panels, ORDERS);
        System.out.printf(
                "> %d orders, %d deletions, %d refusals, %d kills in %d s%n",
                outcome.orders(),
                outcome.deletions(),
                outcome.refusals(),
                outcome.kills(),
                outcome.time().toSeconds());
        assertThat(outcome.kills()).isPositive();
        assertThat(outcome.surprises()).isEmpty();
        assertThat(outcome.lost()).isEmpty();
        assertThat(panels.books().mistakes()).isEmpty();
    }
}
