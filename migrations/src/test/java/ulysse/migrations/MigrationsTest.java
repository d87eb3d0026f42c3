package ulysse.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private MigratedDatabase database;

    @BeforeAll
    void migrate() throws IOException, SQLException {
        database = new MigratedDatabase();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @Test
    void the_snapshot_should_be_the_schema_that_the_migrations_build() throws IOException, SQLException {
        Path snapshot = Path.of(System.getProperty("migrations.snapshot"));
        String schema = new SchemaSnapshot(database.owner()).text();
        if (Boolean.getBoolean("migrations.snapshot.write")) {
            Files.writeString(snapshot, schema);
        }
        assertThat(schema)
                .as("schema.sql; write it anew with mvn test -pl migrations -Dmigrations.snapshot.write=true")
                .isEqualTo(Files.readString(snapshot));
    }

    @Test
    void every_table_column_and_function_should_say_what_it_is() throws SQLException {
        assertThat(new SchemaSnapshot(database.owner()).uncommented()).isEmpty();
    }

    /** What names a tenant, a person or a vserver is somebody's, and the panel sees it by a policy only. */
    @Test
    void every_table_that_is_somebodys_should_have_a_policy() throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet unguarded = statement.executeQuery("""
                        select string_agg(distinct c.relname, ', ') from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and a.attname in ('tenant_id', 'person_id', 'vserver_id', 'operation_id')
                          and not (c.relrowsecurity and exists (select 1 from pg_policy where polrelid = c.oid))""")) {
            unguarded.next();
            assertThat(unguarded.getString(1)).as("tables without a policy").isNull();
        }
    }

    @Test
    void numbers_should_be_unique_and_without_gaps() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Integer> numbers = files.map(file -> file.getFileName().toString())
                    .peek(name -> assertThat(name).matches("V\\d{4}__[a-z_]+\\.sql"))
                    .map(name -> Integer.valueOf(name.substring(1, 5)))
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }
}
