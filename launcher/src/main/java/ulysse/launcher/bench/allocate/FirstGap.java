package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import ulysse.launcher.harness.TestDatabase;

/** Reads what is in use and takes the first address that is not among it: right when nobody else orders, and ever slower. */
final class FirstGap implements Shape {
    private static final long FIRST = 10L << 24;
    private static final int FETCH = 10_000;

    private final TestDatabase database;

    FirstGap(TestDatabase database) {
        this.database = database;
    }

    @Override
    public void fill(int inUse) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists gap_address");
            statement.execute("create table gap_address (address bigint primary key, vserver_id uuid not null)");
            statement.execute("insert into gap_address select %d + n, '%s' from generate_series(0, %d) n"
                    .formatted(FIRST, Owners.FILLER, inUse - 1));
            statement.execute("vacuum analyze gap_address");
        }
    }

    @Override
    public Connection session() throws SQLException {
        Connection session = database.asSuperuser();
        session.setAutoCommit(false);
        return session;
    }

    @Override
    public Optional<String> take(Connection connection, UUID owner) throws SQLException {
        long gap = firstGap(connection);
        Query.change(connection, "insert into gap_address values (?, ?)", gap, owner);
        connection.commit();
        return Optional.of(String.valueOf(gap));
    }

    private static long firstGap(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select address from gap_address order by address")) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                long next = FIRST;
                while (rows.next() && rows.getLong(1) == next) {
                    next++;
                }
                return next;
            }
        }
    }
}
