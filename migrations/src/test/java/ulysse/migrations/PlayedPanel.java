package ulysse.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several panels: a session whose transaction stays open until a later step ends it. Who would have to wait for another
 * panel gives up at once, for all of them are played one step at a time.
 */
final class PlayedPanel implements AutoCloseable {
    private static final String WOULD_WAIT = "55P03";

    private final MigratedDatabase database;
    private final List<String> holds = new ArrayList<>();
    private Session session;
    private @Nullable Runnable done;

    PlayedPanel(MigratedDatabase database) throws SQLException {
        this.database = database;
        session = open();
    }

    private Session open() throws SQLException {
        Session opened = Session.ofPanel(database);
        opened.one("select set_config('lock_timeout', '2ms', false)");
        return opened;
    }

    /** Commits what is open, then begins this. */
    void begin(Work work) throws SQLException {
        commit();
        session.begin();
        try {
            done = work.in(session, holds);
        } catch (SQLException e) {
            if (!WOULD_WAIT.equals(e.getSQLState())) {
                throw e;
            }
        }
        if (done == null) {
            rollBack();
        }
    }

    void commit() throws SQLException {
        if (done != null) {
            session.commit();
            done.run();
            forget();
        }
    }

    void rollBack() throws SQLException {
        session.rollback();
        forget();
    }

    /** The server ends the session in the middle of whatever it is, as if the panel had died. */
    void kill(Session killer) throws SQLException {
        killer.one("select pg_terminate_backend(?)", session.process());
        while (!killer.rows("select from pg_stat_activity where pid = ?", session.process())
                .isEmpty()) {
            Thread.onSpinWait();
        }
        session.close();
        forget();
        session = open();
    }

    private void forget() {
        done = null;
        holds.clear();
    }

    boolean holds(String unit) {
        return holds.contains(unit);
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    /** What a panel does in a transaction. */
    interface Work {
        /** Tells what is so once this is committed, null when it was refused; adds the units that it takes to {@code holds}. */
        @Nullable
        Runnable in(Session session, List<String> holds) throws SQLException;
    }
}
