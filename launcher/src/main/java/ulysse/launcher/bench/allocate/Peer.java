package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The shapes that other panels and address managers ship, each in as few statements as it can be. They write the same table
 * with the same index, history, counts and keys as ours, so that nothing but the shape differs.
 */
enum Peer {
    /** Look for a free one, then write: two clients see the same one. */
    CHECK_THEN_WRITE {
        @Override
        Optional<String> take(PeerPool pool, Connection connection, UUID owner) throws SQLException {
            return pool.write(connection, pool.oldestFree(connection, ""), owner);
        }
    },
    /** One lock for all: right, and one at a time. */
    GLOBAL_LOCK {
        @Override
        Optional<String> take(PeerPool pool, Connection connection, UUID owner) throws SQLException {
            Query.first(connection, "select pg_advisory_xact_lock(4711)");
            return pool.write(connection, pool.oldestFree(connection, ""), owner);
        }
    },
    /** All wait for the same row, and look again when it went to another. */
    FOR_UPDATE {
        @Override
        Optional<String> take(PeerPool pool, Connection connection, UUID owner) throws SQLException {
            Optional<String> taken = Optional.empty();
            for (int attempt = 0; attempt < MOST_TRIES && taken.isEmpty(); attempt++) {
                taken = pool.write(connection, pool.oldestFree(connection, "for update"), owner);
            }
            return taken;
        }
    },
    /** Any one of the range, until it is a free one. */
    RANDOM_WITH_RETRY {
        @Override
        Optional<String> take(PeerPool pool, Connection connection, UUID owner) throws SQLException {
            Optional<String> taken = Optional.empty();
            for (int attempt = 0; attempt < MOST_TRIES && taken.isEmpty(); attempt++) {
                String any = PeerPool.any(ThreadLocalRandom.current().nextInt());
                taken = pool.writeIfFree(connection, any, owner);
            }
            return taken;
        }
    };

    /** After more tries than this a person would have gone away. */
    private static final int MOST_TRIES = 1000;

    abstract Optional<String> take(PeerPool pool, Connection connection, UUID owner) throws SQLException;
}
