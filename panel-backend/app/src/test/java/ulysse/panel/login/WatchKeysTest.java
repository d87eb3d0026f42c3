package ulysse.panel.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ulysse.panel.login.v1.Key;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.Database;
import ulysse.panel.platform.TestKeys;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
@SuppressWarnings("NullAway.Init") // set before each test
class WatchKeysTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    LoginServer server;

    private final String ada = "ada-" + UUID.randomUUID();
    private Gateway gateway;

    @BeforeEach
    void connect() throws SSLException {
        gateway = Gateway.with("gateway", server.port());
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }

    @Test
    void the_snapshot_should_hold_every_key_and_changes_should_follow() throws InterruptedException {
        String before = addKey();
        BlockingQueue<KeyUpdate> updates = gateway.watch();
        KeyUpdate snapshot = next(updates);
        assertThat(snapshot.getSnapshot().getKeysList())
                .extracting(Key::getFingerprint, Key::getPersonId, Key::getUsername)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        before, Bearer.id(ada).toString(), ada));
        String added = addKey();
        assertThat(next(updates).getAdded().getFingerprint()).isEqualTo(added);
        String id = Call.as(ada).get("/api/v1/ssh-keys").path("items.find { it.fingerprint == '" + added + "' }.id");
        Call.as(ada).delete("/api/v1/ssh-keys/" + id).then().statusCode(204);
        assertThat(next(updates).getRemovedFingerprint()).isEqualTo(added);
    }

    @Test
    void a_change_that_another_process_commits_should_arrive() throws Exception {
        addKey();
        BlockingQueue<KeyUpdate> updates = gateway.watch();
        next(updates);
        String fingerprint = "SHA256:" + UUID.randomUUID();
        Database.as("ulysse_panel", """
                insert into ssh_key (id, person_id, label, algorithm, fingerprint, public_key, created_at)
                values (gen_random_uuid(), '%s', 'by hand', 'ssh-ed25519', '%s', 'x', now())""".formatted(Bearer.id(ada), fingerprint));
        assertThat(next(updates).getAdded().getFingerprint()).isEqualTo(fingerprint);
        Database.as("ulysse_panel", "delete from ssh_key where fingerprint = '" + fingerprint + "'");
        assertThat(next(updates).getRemovedFingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void after_a_lost_database_connection_a_new_snapshot_should_come() throws InterruptedException, SQLException {
        BlockingQueue<KeyUpdate> updates = gateway.watch();
        next(updates);
        Database.as(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'"
                        .formatted(KeyFeed.APPLICATION));
        assertThat(next(updates).hasSnapshot()).isTrue();
        String added = addKey();
        assertThat(next(updates).getAdded().getFingerprint()).isEqualTo(added);
    }

    @Test
    void a_gateway_that_left_should_not_disturb_the_others() throws Exception {
        BlockingQueue<KeyUpdate> updates = gateway.watch();
        next(updates);
        try (Gateway passing = Gateway.with("gateway", server.port())) {
            next(passing.watch());
        }
        String added = addKey();
        assertThat(next(updates).getAdded().getFingerprint()).isEqualTo(added);
    }

    private static KeyUpdate next(BlockingQueue<KeyUpdate> updates) throws InterruptedException {
        KeyUpdate update = updates.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
        return update == null ? fail("nothing came within " + SOON) : update;
    }

    private String addKey() {
        return Call.as(ada)
                .body(Map.of("label", "test", "publicKey", TestKeys.newEd25519()))
                .post("/api/v1/ssh-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("fingerprint");
    }
}
