package ulysse.launcher.bench.allocate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.bench.Measurement;
import ulysse.launcher.harness.TestDatabase;

/**
 * What one order costs while more and more addresses are in use, in a network of many /16 with a row for each address, all
 * full but the last, and in one /8 that is sparse. Beside it what address managers do that read what is in use and take the
 * first gap.
 */
final class Curve {
    static final List<Integer> IN_USE = List.of(1_000, 10_000, 100_000, 1_000_000);

    private static final int FULL = (1 << 16) - 2;
    private static final int ORDERS = 2_000;
    private static final int WARM_UP = 500;
    private static final int SLOW_ORDERS = 15;
    private static final double MOST_SECONDS = 10;

    private final TestDatabase database;
    private final Owners owners;

    Curve(TestDatabase database, Owners owners) {
        this.database = database;
        this.owners = owners;
    }

    List<Measurement> measure() throws InterruptedException, SQLException {
        List<Measurement> found = new ArrayList<>();
        for (int inUse : IN_USE) {
            FirstGap gap = new FirstGap(database);
            gap.fill(inUse);
            double peer =
                    new Load(owners, 1).run(gap, SLOW_ORDERS, MOST_SECONDS).percentile(0.5);
            found.addAll(measure("rows", rows(inUse), inUse, peer));
            found.addAll(measure("sparse", sparse(inUse), inUse, peer));
        }
        return found;
    }

    private List<Measurement> measure(String kind, Network network, int inUse, double peer)
            throws InterruptedException, SQLException {
        Ulysse ours = new Ulysse(database);
        ours.use(network);
        Load alone = new Load(owners, 1);
        alone.run(ours, WARM_UP, MOST_SECONDS);
        double cost = alone.run(ours, ORDERS, MOST_SECONDS).percentile(0.5);
        double rate = new Load(owners, AllocateBench.CLIENTS)
                .run(ours, ORDERS, MOST_SECONDS)
                .perSecond();
        return List.of(
                Measurement.beside("allocate_%s_cost_at_%d".formatted(kind, inUse), cost, "ms", peer),
                Measurement.alone("allocate_%s_per_second_at_%d".formatted(kind, inUse), rate, "1/s"));
    }

    private Network rows(int inUse) throws SQLException {
        Network network = Network.make(database, "rows-" + inUse);
        int left = inUse;
        for (int number = 0; left > 0; number++) {
            network.add("10.%d.0.0/16".formatted(number), Math.min(left, FULL));
            left -= FULL;
        }
        network.settle();
        return network;
    }

    private Network sparse(int inUse) throws SQLException {
        Network network = Network.make(database, "sparse-" + inUse);
        network.add("10.0.0.0/8", inUse);
        network.settle();
        return network;
    }
}
