package ulysse.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own with all migrations applied by a role that is not a superuser. */
final class MigratedDatabase implements AutoCloseable {
    private static final String OWNER = "ulysse_owner";
    private static final String PANEL = "ulysse_panel";

    private final EmbeddedPostgres postgres;

    MigratedDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role " + PANEL + " login");
            statement.execute("create database ulysse owner " + OWNER);
        }
        Flyway.configure()
                .dataSource(owner())
                .placeholders(Map.of("panelRole", PANEL))
                .load()
                .migrate();
    }

    /** Connects as the owner of the tables. */
    DataSource owner() {
        return postgres.getDatabase(OWNER, "ulysse");
    }

    /** Connects as the role that the panel runs under, in the scope of its own work. */
    DataSource panel() {
        PGSimpleDataSource source = (PGSimpleDataSource) postgres.getDatabase(PANEL, "ulysse");
        source.setOptions("-c ulysse.scope=everything");
        return source;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
