package ulysse.launcher.bench.allocate;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.bench.Measurement;
import ulysse.launcher.harness.TestDatabase;

/**
 * Taking addresses in one PostgreSQL, as {@code ./ulysse up} starts it and with every commit on the disk: our way beside four
 * others, then our way while the pools grow to a million addresses.
 */
public final class AllocateBench {
    static final int CLIENTS = 64;

    private static final int IN_USE = 50_000;
    private static final int WARM_UP = 2_000;
    private static final int ORDERS = 8_000;
    private static final double MOST_SECONDS = 20;
    private static final int OWNERS = 400_000;

    private AllocateBench() {}

    /** Runs on a database of its own, which is gone afterwards. */
    public static List<Measurement> run() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.start()) {
            database.migrate();
            Owners owners = Owners.make(database, OWNERS);
            List<Measurement> found = shapes(database, owners);
            found.addAll(new Curve(database, owners).measure());
            return found;
        } catch (SQLException e) {
            throw new IOException("the database refused: " + e.getMessage(), e);
        }
    }

    private static List<Measurement> shapes(TestDatabase database, Owners owners)
            throws InterruptedException, SQLException {
        List<Measurement> found = new ArrayList<>();
        double globalLock = 0;
        for (Peer peer : Peer.values()) {
            Load.Outcome outcome = run(new PeerPool(database, peer), owners);
            String name = PeerPool.name(peer);
            found.add(Measurement.alone("allocate_%s_per_second".formatted(name), outcome.perSecond(), "1/s"));
            found.addAll(details(name, outcome));
            globalLock = peer == Peer.GLOBAL_LOCK ? outcome.perSecond() : globalLock;
        }
        Load.Outcome ours = run(new Ulysse(database), owners);
        found.add(Measurement.beside("allocate_ulysse_per_second", ours.perSecond(), "1/s", globalLock));
        found.addAll(details("ulysse", ours));
        return found;
    }

    private static Load.Outcome run(Shape shape, Owners owners) throws InterruptedException, SQLException {
        shape.fill(IN_USE);
        Load load = new Load(owners, CLIENTS);
        load.run(shape, WARM_UP, MOST_SECONDS / 4);
        return load.run(shape, ORDERS, MOST_SECONDS);
    }

    private static List<Measurement> details(String name, Load.Outcome outcome) {
        return List.of(
                Measurement.alone("allocate_%s_p50".formatted(name), outcome.percentile(0.5), "ms"),
                Measurement.alone("allocate_%s_p99".formatted(name), outcome.percentile(0.99), "ms"),
                Measurement.alone(
                        "allocate_%s_duplicates".formatted(name),
                        100.0 * outcome.duplicates() / outcome.millis().length,
                        "%"),
                Measurement.alone("allocate_%s_starved".formatted(name), outcome.starved(), "of 64"));
    }
}
