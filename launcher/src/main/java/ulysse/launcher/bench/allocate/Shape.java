package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** One way to take an address: a whole transaction, from its first statement to its commit. */
interface Shape {
    /** Makes a pool of 65,536 addresses of which so many are in use, as a pool is in real life. */
    void fill(int inUse) throws SQLException;

    /** A session as the shape wants it. */
    Connection session() throws SQLException;

    /**
     * Takes an address for an owner and commits.
     *
     * @return the address that the client now believes to be the owner's; empty when it gave up
     */
    Optional<String> take(Connection connection, UUID owner) throws SQLException;
}
