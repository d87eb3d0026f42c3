package ulysse.panel.platform;

import static java.util.Objects.requireNonNull;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.PemKeys;

/** Starts what the panel needs around it: PostgreSQL with its two roles, an identity provider, certificates. */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    /** As an argument: the identity provider does not answer. */
    public static final String PROVIDER_DOWN = "provider-down";

    /** The port of a service that no machine runs any more. */
    private static final String NOBODY_THERE = "http://127.0.0.1:1/realms/ulysse";

    private boolean providerIsDown;
    private @Nullable Path folder;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TestIdentityProvider provider;

    @Override
    public void init(Map<String, String> arguments) {
        providerIsDown = arguments.containsKey(PROVIDER_DOWN);
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("ulysse-panel-test");
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            prepare(postgres);
            provider = TestIdentityProvider.start();
            TestCertificates certificates = TestCertificates.in(folder);
            Files.writeString(
                    folder.resolve("grant.key"),
                    PemKeys.write(certificates.grantKeys().getPrivate()));
            Files.writeString(
                    folder.resolve("grant.pub"),
                    PemKeys.write(certificates.grantKeys().getPublic()));
            return settings(folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test's surroundings did not start", e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role ulysse_owner login");
            statement.execute("create role ulysse_panel login");
            statement.execute("create database ulysse owner ulysse_owner");
        }
    }

    private Map<String, String> settings(Path folder) {
        EmbeddedPostgres database = requireNonNull(postgres);
        String url = "jdbc:postgresql://localhost:%d/ulysse".formatted(database.getPort());
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.datasource.username", "ulysse_panel");
        settings.put("quarkus.flyway.jdbc-url", url);
        settings.put("quarkus.flyway.username", "ulysse_owner");
        settings.put("quarkus.flyway.password", "any: the test server trusts all");
        settings.put(
                "quarkus.oidc.auth-server-url",
                providerIsDown ? NOBODY_THERE : requireNonNull(provider).realmUrl());
        settings.put("quarkus.oidc.credentials.secret", TestIdentityProvider.CLIENT_SECRET);
        settings.put("quarkus.keycloak.admin-client.client-secret", TestIdentityProvider.CLIENT_SECRET);
        settings.put("ulysse.login.tls.cert", folder.resolve("panel.crt").toString());
        settings.put("ulysse.login.tls.key", folder.resolve("panel.key").toString());
        settings.put("ulysse.login.tls.ca", folder.resolve("ca.crt").toString());
        settings.put("ulysse.grant-private-key", folder.resolve("grant.key").toString());
        settings.put("ulysse.test.folder", folder.toString());
        return settings;
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (folder != null) {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
