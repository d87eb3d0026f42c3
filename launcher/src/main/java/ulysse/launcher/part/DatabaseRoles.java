package ulysse.launcher.part;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import ulysse.launcher.secret.Settings;

/**
 * The databases and who may do what in them: {@code ulysse_owner} owns the panel's tables and migrates them,
 * {@code ulysse_panel} only works in them, {@code keycloak} has its own database.
 */
final class DatabaseRoles {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final String superuser;
    private final String superuserPassword;
    private final Settings settings;

    DatabaseRoles(String url, String superuser, String superuserPassword, Settings settings) {
        this.url = url;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
        this.settings = settings;
    }

    void create() throws IOException, InterruptedException {
        try (Connection connection = connect()) {
            role(connection, "ulysse_owner", settings.ownerPassword());
            role(connection, "ulysse_panel", settings.panelPassword());
            role(connection, "keycloak", settings.keycloakPassword());
            database(connection, "ulysse", "ulysse_owner");
            database(connection, "keycloak", "keycloak");
        } catch (SQLException e) {
            throw new IOException("cannot make database roles: " + e.getMessage(), e);
        }
    }

    /** The port accepts before the server does: right after the start it still refuses sessions. */
    private Connection connect() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, superuser, superuserPassword);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role %s".formatted(name));
        }
        // Names are constants and the password is drawn from letters and digits: neither can hold a quote.
        execute(connection, "alter role %s login password '%s'".formatted(name, password));
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s".formatted(name, owner));
            execute(connection, "revoke all on database %s from public".formatted(name));
        }
        if (name.equals("ulysse")) {
            execute(connection, "grant connect on database ulysse to ulysse_panel");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
