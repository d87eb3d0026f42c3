package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ulysse.launcher.harness.TestDatabase;

/** A pool like ours for one of the others, with the statements that they are made of. */
final class PeerPool implements Shape {
    private static final String WRITE = """
            update address set state = 'assigned', tenant_id = ?, vserver_id = ?, since = now()
            where address_space_id = ? and address = cast(? as inet)""";
    private static final int SIZE = 1 << 16;

    private final TestDatabase database;
    private final Peer peer;
    private UUID space = new UUID(0, 0);
    private UUID subnet = new UUID(0, 0);

    PeerPool(TestDatabase database, Peer peer) {
        this.database = database;
        this.peer = peer;
    }

    /** As it stands in the name of a measurement. */
    static String name(Peer peer) {
        return peer.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void fill(int inUse) throws SQLException {
        Network network = Network.make(database, name(peer).replace('_', '-'));
        subnet = network.add("10.0.0.0/16", inUse);
        network.settle();
        space = network.space();
    }

    /** As a role that row-level security does not slow down: ours pays for it, or avoids it, in its function. */
    @Override
    public Connection session() throws SQLException {
        Connection session = database.asSuperuser();
        session.setAutoCommit(false);
        return session;
    }

    @Override
    public Optional<String> take(Connection connection, UUID owner) throws SQLException {
        return peer.take(this, connection, owner);
    }

    /** Any address of the pool, free or not. */
    static String any(int random) {
        int index = Math.floorMod(random, SIZE);
        return "10.0.%d.%d".formatted(index >> 8, index & 255);
    }

    /** The free one that has rested longest; nothing also when the one that was waited for went to another. */
    Optional<String> oldestFree(Connection connection, String locking) throws SQLException {
        return Query.first(connection, """
                        select host(address) from address where subnet_id = ? and state = 'free'
                        order by free_after, address limit 1 %s""".formatted(locking), subnet);
    }

    /** Makes it the owner's, whatever it was meanwhile, and commits. */
    Optional<String> write(Connection connection, Optional<String> address, UUID owner) throws SQLException {
        if (address.isPresent()) {
            Query.change(connection, WRITE, Owners.TENANT, owner, space, address.get());
        }
        connection.commit();
        return address;
    }

    /** Makes it the owner's if it is free, and commits. */
    Optional<String> writeIfFree(Connection connection, String address, UUID owner) throws SQLException {
        int taken = Query.change(connection, WRITE + " and state = 'free'", Owners.TENANT, owner, space, address);
        connection.commit();
        return taken == 1 ? Optional.of(address) : Optional.empty();
    }
}
