package ulysse.panel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.Database;
import ulysse.panel.platform.Scope;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuditChainTest {

    private static final Actor STAFF = Actor.system("test");

    @Inject
    AuditLog log;

    @Inject
    VerifyAudit verifyAudit;

    private final String action = "test." + UUID.randomUUID();

    @Test
    void entries_should_be_chained_and_listed_newest_first() {
        write(3);
        awaitSealed(3);
        Call.as("staff")
                .queryParam("action", action)
                .queryParam("limit", 2)
                .get("/api/v1/staff/audit")
                .then()
                .body("items", hasSize(2))
                .body("items[0].detail.number", equalTo(2))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].detail.number", equalTo(1))
                .body("next", org.hamcrest.Matchers.notNullValue());
        assertThat(verdict().whole()).isTrue();
    }

    @Test
    void committed_actions_should_be_counted() {
        write(2);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    record(0);
                    throw new IllegalStateException("the verb failed");
                }));
        String metrics = io.restassured.RestAssured.get("/q/metrics").asString();
        assertThat(metrics).contains("ulysse_actions_total{action=\"" + action + "\",outcome=\"done\"} 2.0");
    }

    @Test
    void what_is_rolled_back_should_never_have_been() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    record(0);
                    throw new IllegalStateException("the verb failed");
                }));
        write(1);
        awaitSealed(1);
        Call.as("staff")
                .queryParam("action", action)
                .get("/api/v1/staff/audit")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void entries_written_at_once_should_all_be_in_the_chain() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                writers.add(threads.submit(() -> Scope.EVERYTHING.run(() -> write(1))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        awaitSealed(40);
        assertThat(verdict().whole()).isTrue();
        assertThat(verdict().unsealed()).isZero();
    }

    @Test
    void the_panel_itself_should_not_be_able_to_change_the_log() {
        write(1);
        awaitSealed(1);
        for (String sql : List.of(
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "update audit_seal set hash = previous_hash",
                "delete from audit_seal",
                "truncate audit_seal, audit_entry")) {
            assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Database.as("ulysse_panel", sql));
            assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Database.as("ulysse_owner", sql));
        }
    }

    @Test
    void tampering_past_all_triggers_should_be_found_at_its_place() throws SQLException {
        write(2);
        awaitSealed(2);
        long seq = Call.as("staff")
                .queryParam("action", action)
                .get("/api/v1/staff/audit")
                .jsonPath()
                .getLong("items[1].seq");
        String entry = " where id = (select entry_id from audit_seal where seq = " + seq + ")";
        for (String change : List.of(
                "actor = 'somebody else'",
                "at = at + interval '1 microsecond'",
                "detail = '{\"number\": 7}'",
                "tenant_id = gen_random_uuid()",
                "outcome = 'refused'")) {
            String column = change.substring(0, change.indexOf(' '));
            Database.as(
                    "postgres",
                    "set session_replication_role = replica",
                    "create table kept as select * from audit_entry" + entry,
                    "update audit_entry set " + change + entry);
            assertThat(verdict())
                    .as(change)
                    .extracting(AuditVerdict::whole, AuditVerdict::brokenAt)
                    .containsExactly(false, seq);
            Database.as(
                    "postgres",
                    "set session_replication_role = replica",
                    "update audit_entry set %1$s = (select %1$s from kept)".formatted(column) + entry,
                    "drop table kept");
            assertThat(verdict().whole()).as("undone: " + change).isTrue();
        }
    }

    @Test
    void a_removed_entry_should_be_found() throws SQLException {
        write(2);
        awaitSealed(2);
        long seq = Call.as("staff")
                .queryParam("action", action)
                .get("/api/v1/staff/audit")
                .jsonPath()
                .getLong("items[1].seq");
        Database.as(
                "postgres",
                "set session_replication_role = replica",
                "create table kept_seal as select * from audit_seal where seq = " + seq,
                "delete from audit_seal where seq = " + seq);
        assertThat(verdict())
                .extracting(AuditVerdict::whole, AuditVerdict::brokenAt)
                .containsExactly(false, seq);
        Database.as(
                "postgres",
                "set session_replication_role = replica",
                "delete from audit_seal where entry_id = (select entry_id from kept_seal)",
                "insert into audit_seal select * from kept_seal",
                "drop table kept_seal");
    }

    private AuditVerdict verdict() {
        return verifyAudit.verify(STAFF);
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            QuarkusTransaction.requiringNew().run(() -> record(number));
        }
    }

    private void record(int number) {
        log.record(STAFF, action, null, new Target("test", "1", "one"), Outcome.DONE, Map.of("number", number));
    }

    private void awaitSealed(int count) {
        await().untilAsserted(() -> Call.as("staff")
                .queryParam("action", action)
                .get("/api/v1/staff/audit")
                .then()
                .body("items", hasSize(count)));
    }
}
