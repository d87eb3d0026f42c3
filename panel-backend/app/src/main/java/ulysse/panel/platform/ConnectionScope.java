package ulysse.panel.platform;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/**
 * Tells the database the scope whenever somebody takes a connection from the pool, and only here, so that no verb can forget
 * it.
 *
 * <p>Within a transaction the scope ends with it, on the server's side. A connection that is used without one keeps its
 * scope for as long as it is out, and is made to forget before it goes back.
 */
@ApplicationScoped
class ConnectionScope implements AgroalPoolInterceptor {

    private static final String ENTER = "select scope_enter(?, ?, ?, ?)";

    private final Instance<RequestedScope> requested;

    /** The connections that are out with a scope that does not end by itself. */
    private final Set<PGConnection> lasting = ConcurrentHashMap.newKeySet();

    ConnectionScope(Instance<RequestedScope> requested) {
        this.requested = requested;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Scope scope = Scope.bound().orElseGet(this::ofRequest);
        if (scope.equals(Scope.NOTHING)) {
            return;
        }
        orClose(connection, postgres -> {
            boolean inTransaction = !connection.getAutoCommit();
            if (!inTransaction) {
                lasting.add(postgres);
            }
            enter(connection, scope, inTransaction);
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        orClose(connection, postgres -> {
            if (lasting.remove(postgres)) {
                enter(connection, Scope.NOTHING, false);
            }
        });
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        orClose(connection, lasting::remove);
    }

    private Scope ofRequest() {
        return Arc.container().requestContext().isActive() ? requested.get().scope() : Scope.NOTHING;
    }

    private static void enter(Connection connection, Scope scope, boolean untilCommit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, scope.kind());
            statement.setString(2, scope.tenant());
            statement.setObject(3, scope.person(), java.sql.Types.OTHER);
            statement.setBoolean(4, untilCommit);
            statement.execute();
        }
    }

    /** A connection whose scope is not known for certain serves nobody any more. */
    private static void orClose(Connection connection, Change change) {
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try {
                change.apply(postgres);
            } catch (SQLException | RuntimeException e) {
                ((Connection) postgres).close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take the scope of the transaction", e);
        }
    }

    private interface Change {
        void apply(PGConnection postgres) throws SQLException;
    }
}
