package ulysse.migrations;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens in whatever order: a unit has one owner, counts are what counting gives, nobody gets what is kept back or
 * rests, and an order is refused only when nothing is free. The long form: {@code -Djqwik.tries.default=1000}.
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
        try (PlayedPools pools = new PlayedPools(requireNonNull(database))) {
            for (PoolStep step : steps) {
                pools.play(step);
                pools.check();
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
                Tuple.of(4, PoolStep.What.ADD_SUBNET),
                Tuple.of(3, PoolStep.What.REMOVE_SUBNET),
                Tuple.of(3, PoolStep.What.EXCLUDE_CONTEXT),
                Tuple.of(3, PoolStep.What.ADMIT_CONTEXT));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999))
                .as(PoolStep::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }
}
