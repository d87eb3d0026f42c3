package ulysse.migrations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;

/** Writes to the ledger past the panel's code, as a bug in it would: the database must refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotaConstraintsTest {
    private MigratedDatabase database;
    private World world;

    @BeforeAll
    void migrate() throws IOException, SQLException {
        database = new MigratedDatabase();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void aTenant() throws SQLException {
        world = new World();
        panel("insert into tenant values ('%s', 'n%s', 'T', now())"
                .formatted(world.tenant, world.tenant.toString().substring(0, 8)));
    }

    @Test
    void reserved_and_used_together_should_not_grow_beyond_the_ceiling() throws SQLException {
        panel("insert into quota values ('%s', 'backups', 1, 3, 2)".formatted(world.tenant));
        refused("quota_grows_to_its_ceiling", "update quota set reserved = 3" + own());
        refused("quota_reserved_check", "update quota set reserved = -1" + own());
        panel("update quota set ceiling = 1" + own());
        panel("update quota set used = 3, reserved = 0" + own());
        refused("quota_grows_to_its_ceiling", "update quota set reserved = 1" + own());
        refused("quota_resource_check", "insert into quota values ('%s', 'planets', 0, 1)".formatted(world.tenant));
    }

    @Test
    void the_ledger_should_take_all_or_nothing() throws SQLException {
        panel("insert into quota values ('%1$s', 'ipv4', 0, 2), ('%1$s', 'vlans', 0, null)".formatted(world.tenant));
        panel(take("'{ipv4,vlans}', '{3,1}'"));
        panel(take("'{ipv4,ipv6}', '{1,1}'"));
        assertThat(held()).isEqualTo("ipv4 0 0, vlans 0 0");
        panel(take("'{ipv4,vlans}', '{2,1}'"));
        assertThat(held()).isEqualTo("ipv4 0 2, vlans 0 1");
    }

    @Test
    void what_is_reserved_should_settle_once() throws SQLException {
        panel("insert into quota values ('%s', 'ipv4', 0, 2)".formatted(world.tenant));
        panel(take("'{ipv4}', '{2}'"));
        String settle = "select quota_settle('%s', '{ipv4}', '{2}')".formatted(world.tenant);
        panel(settle);
        assertThat(held()).isEqualTo("ipv4 2 0");
        refused("quota_reserved_check", settle);
        refused("quota_reserved_check", giveBack(1, false));
        refused("quota_used_check", giveBack(3, true));
        panel(giveBack(2, true));
        assertThat(held()).isEqualTo("ipv4 0 0");
    }

    @Test
    void a_quota_request_should_be_decided_once_and_by_somebody() throws SQLException {
        panel("""
                insert into quota_request (id, tenant_id, resource, wanted, reason, state, requested_by, requester,
                  requested_at)
                values ('%1$s', '%1$s', 'ipv4', 5, 'more', 'pending', '%1$s', 'a', now())""".formatted(world.tenant));
        refused("quota_request_is_decided_by_somebody", "update quota_request set state = 'withdrawn'" + own());
        String decided = "decided_by = '%s', decider = 's', decided_at = now()".formatted(world.person);
        refused(
                "quota_request_is_refused_with_an_answer",
                "update quota_request set state = 'refused', " + decided + own());
        refused(
                "quota_request_grants_when_approved",
                "update quota_request set state = 'approved', " + decided + own());
        panel("update quota_request set state = 'approved', granted = 5, " + decided + own());
        refused("quota_request_is_decided_once", "update quota_request set granted = 6" + own());
    }

    private String own() {
        return " where tenant_id = '" + world.tenant + "'";
    }

    private String take(String demand) {
        return "select quota_take('%s', %s, false)".formatted(world.tenant, demand);
    }

    private String giveBack(int amount, boolean settled) {
        return "select quota_give_back('%s', '{ipv4}', '{%d}', %s)".formatted(world.tenant, amount, settled);
    }

    /** Each resource with what is used and what is reserved. */
    private String held() throws SQLException {
        try (Connection connection = database.panel().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(concat_ws(' ', resource, used, reserved), ', ' order by resource) from quota"
                                + own())) {
            row.next();
            return row.getString(1);
        }
    }

    private void refused(String constraint, String sql) {
        assertThatExceptionOfType(PSQLException.class)
                .as(sql)
                .isThrownBy(() -> panel(sql))
                .satisfies(refusal -> assertThat(
                                requireNonNull(refusal.getServerErrorMessage()).getConstraint())
                        .isEqualTo(constraint));
    }

    private void panel(String sql) throws SQLException {
        try (Connection connection = database.panel().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
