package ulysse.panel.login;

import io.agroal.api.AgroalDataSource;
import io.grpc.stub.ServerCallStreamObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.platform.Scope;
import ulysse.panel.sshkey.KeyOfPerson;
import ulysse.panel.sshkey.KnownKeys;

/**
 * Tells every gateway all keys and then each change, whichever panel process made it.
 *
 * <p>One thread does all: it listens, reads and sends through one connection and in one order, so no change can fall
 * between a snapshot and what follows it. After a lost connection every gateway gets a new snapshot.
 */
@ApplicationScoped
class KeyFeed {

    private static final Logger LOG = Logger.getLogger(KeyFeed.class);
    /** What the database's own list of connections says of this one. */
    static final String APPLICATION = "ulysse key feed";

    private static final int WAIT_MILLIS = 200;
    private static final int RETRY_MILLIS = 500;
    private static final int CONNECTION_CHECK_SECONDS = 2;

    private final AgroalDataSource database;
    private final KnownKeys keys;
    private final Queue<ServerCallStreamObserver<KeyUpdate>> newcomers = new ConcurrentLinkedQueue<>();
    private final List<ServerCallStreamObserver<KeyUpdate>> gateways = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean listening;
    private @Nullable Thread thread;

    KeyFeed(AgroalDataSource database, KnownKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("key-feed").daemon().start(this::run);
    }

    void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        gateways.forEach(ServerCallStreamObserver::onCompleted);
        gateways.clear();
    }

    /** Send a snapshot as soon as there is one, then all changes. */
    void subscribe(ServerCallStreamObserver<KeyUpdate> gateway) {
        newcomers.add(gateway);
    }

    void unsubscribe(ServerCallStreamObserver<KeyUpdate> gateway) {
        newcomers.remove(gateway);
        gateways.remove(gateway);
    }

    boolean isListening() {
        return listening;
    }

    private void run() {
        Scope.EVERYTHING.run(this::followForEver);
    }

    private void followForEver() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                follow(connection);
            } catch (SQLException lost) {
                if (running) {
                    LOG.warnf("lost the connection that listens for keys, trying again: %s", lost.getMessage());
                    pause();
                }
            } finally {
                listening = false;
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name = '" + APPLICATION + "'");
            statement.execute("listen " + KnownKeys.CHANNEL);
        }
        newcomers.addAll(gateways);
        gateways.clear();
        listening = true;
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int quietRounds = 0;
        while (running) {
            welcome(connection);
            PGNotification[] changes = postgres.getNotifications(WAIT_MILLIS);
            for (PGNotification change : changes == null ? new PGNotification[0] : changes) {
                tell(connection, change.getParameter());
            }
            // Nothing is ever sent on an idle connection, so a peer that vanished without a word must be asked for.
            if (++quietRounds % 25 == 0 && !connection.isValid(CONNECTION_CHECK_SECONDS)) {
                throw new SQLException("no answer");
            }
        }
    }

    private void welcome(Connection connection) throws SQLException {
        if (newcomers.isEmpty()) {
            return;
        }
        List<KeyUpdate> snapshot = KeyUpdates.snapshot(keys.all(connection));
        for (ServerCallStreamObserver<KeyUpdate> gateway = newcomers.poll();
                gateway != null;
                gateway = newcomers.poll()) {
            gateways.add(gateway);
            for (KeyUpdate update : snapshot) {
                send(gateway, update);
            }
        }
    }

    private void tell(Connection connection, String fingerprint) throws SQLException {
        Optional<KeyOfPerson> key = keys.find(connection, fingerprint);
        KeyUpdate update = key.map(KeyUpdates::added).orElseGet(() -> KeyUpdates.removed(fingerprint));
        gateways.forEach(gateway -> send(gateway, update));
    }

    private void send(ServerCallStreamObserver<KeyUpdate> gateway, KeyUpdate update) {
        // One that left while it was being welcomed would otherwise be told for ever: gRPC says nothing to that.
        if (gateway.isCancelled()) {
            gateways.remove(gateway);
            return;
        }
        try {
            gateway.onNext(update);
        } catch (RuntimeException gone) {
            LOG.debugf("a gateway is gone: %s", gone.getMessage());
            gateways.remove(gateway);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
