package ulysse.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A connection that asks in one line; parameters are text that PostgreSQL casts. */
final class Session implements AutoCloseable {
    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session of(DataSource source) throws SQLException {
        return new Session(source.getConnection());
    }

    /** Work as the panel does for the staff: all rows are seen. */
    static Session ofPanel(MigratedDatabase database) throws SQLException {
        Session session = of(database.panel());
        session.one("select scope_enter('everything', null, null, false)::text");
        return session;
    }

    /** The first column of the only row. */
    @Nullable
    String one(String sql, @Nullable Object... parameters) throws SQLException {
        List<@Nullable String[]> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new IllegalStateException("%d rows: %s".formatted(rows.size(), sql));
        }
        return rows.getFirst()[0];
    }

    List<@Nullable String[]> rows(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<@Nullable String[]> rows = new ArrayList<>();
            if (statement.execute()) {
                read(statement.getResultSet(), rows);
            }
            return rows;
        }
    }

    private static void read(ResultSet result, List<@Nullable String[]> rows) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            @Nullable String[] row = new @Nullable String[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = result.getString(i + 1);
            }
            rows.add(row);
        }
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Give up what was begun, if anything was. */
    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The number of the process that serves it. */
    int process() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
