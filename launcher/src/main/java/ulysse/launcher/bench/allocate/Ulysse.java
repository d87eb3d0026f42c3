package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.launcher.harness.TestDatabase;

/**
 * Ours: the function that the panel calls, as the panel's role, with everything that hangs on it (history, counts, keys to the
 * vserver, ranges, sparse pools).
 */
final class Ulysse implements Shape {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestDatabase database;
    private UUID vlan = new UUID(0, 0);

    Ulysse(TestDatabase database) {
        this.database = database;
    }

    @Override
    public void fill(int inUse) throws SQLException {
        Network network = Network.make(database, "pool-" + COUNT.incrementAndGet());
        network.add("10.0.0.0/16", inUse);
        network.settle();
        vlan = network.vlan();
    }

    /** Takes from this network from now on. */
    void use(Network network) {
        vlan = network.vlan();
    }

    @Override
    public Connection session() throws SQLException {
        return database.asPanel();
    }

    @Override
    public Optional<String> take(Connection connection, UUID owner) throws SQLException {
        // The call is the transaction: one way to the database and back.
        return Query.first(
                connection,
                "select host(address_take(?, 4, ?, ?, ?))",
                vlan,
                Owners.TENANT,
                owner,
                OffsetDateTime.now());
    }
}
