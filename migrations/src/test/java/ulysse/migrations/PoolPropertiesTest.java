package ulysse.migrations;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever several panels do in whatever order, and wherever they die: a unit has one owner, counts are what counting gives,
 * nobody gets what is kept back or rests, and an order is refused only when nothing is free. A failure prints its shortest
 * sequence of steps and its seed. The long form: {@code -Djqwik.tries.default=1000}.
 */
class PoolPropertiesTest {
    private static @Nullable MigratedDatabase database;

    @BeforeContainer
    static void migrate() throws IOException, SQLException {
        database = new MigratedDatabase();
    }

    @AfterContainer
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Property
    void units_should_have_one_owner_and_counts_should_be_right(@ForAll("lives") List<PoolStep> steps)
            throws SQLException {
        play(steps);
    }

    @Example
    void an_address_reserved_by_the_staff_should_stay_so_when_a_range_comes_and_goes() throws SQLException {
        List<PoolStep> steps = new ArrayList<>(List.of(
                new PoolStep(PoolStep.What.MARK, 0, 0, 6),
                new PoolStep(PoolStep.What.ORDER_ASKED, 0, 18, 2),
                new PoolStep(PoolStep.What.COMMIT, 0, 0, 0),
                new PoolStep(PoolStep.What.DELETE, 0, 0, 0),
                new PoolStep(PoolStep.What.ADD_RANGE, 0, 0, 2),
                new PoolStep(PoolStep.What.PASS_TIME, 0, 10, 0),
                new PoolStep(PoolStep.What.END_QUARANTINE, 0, 4, 0),
                new PoolStep(PoolStep.What.COMMIT, 0, 0, 0),
                new PoolStep(PoolStep.What.REMOVE_RANGE, 0, 0, 0)));
        steps.addAll(Collections.nCopies(6, new PoolStep(PoolStep.What.ORDER, 0, 0, 1)));
        play(steps);
    }

    private static void play(List<PoolStep> steps) throws SQLException {
        try (PlayedPools pools = new PlayedPools(requireNonNull(database))) {
            for (PoolStep step : steps) {
                pools.play(step);
            }
        }
    }

    @Provide
    Arbitrary<List<PoolStep>> lives() {
        Arbitrary<PoolStep.What> what = Arbitraries.frequency(
                Tuple.of(30, PoolStep.What.ORDER),
                Tuple.of(12, PoolStep.What.ORDER_ASKED),
                Tuple.of(20, PoolStep.What.DELETE),
                Tuple.of(8, PoolStep.What.PASS_TIME),
                Tuple.of(4, PoolStep.What.END_QUARANTINE),
                Tuple.of(8, PoolStep.What.ADD_RANGE),
                Tuple.of(5, PoolStep.What.REMOVE_RANGE),
                Tuple.of(6, PoolStep.What.MARK),
                Tuple.of(3, PoolStep.What.MOVE_GATEWAY),
                Tuple.of(10, PoolStep.What.ADD_SUBNET),
                Tuple.of(3, PoolStep.What.REMOVE_SUBNET),
                Tuple.of(3, PoolStep.What.EXCLUDE_CONTEXT),
                Tuple.of(3, PoolStep.What.ADMIT_CONTEXT),
                Tuple.of(30, PoolStep.What.COMMIT),
                Tuple.of(10, PoolStep.What.ROLL_BACK),
                Tuple.of(6, PoolStep.What.KILL));
        return Combinators.combine(what, upTo(2), upTo(999), upTo(999))
                .as(PoolStep::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> upTo(int last) {
        return Arbitraries.integers()
                .between(0, last)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
