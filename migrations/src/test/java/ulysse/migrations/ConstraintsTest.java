package ulysse.migrations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Writes past the panel's code, as a bug in it would: the database must refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstraintsTest {
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
    void aWorld() throws SQLException {
        world = new World();
        for (String statement : world.statements()) {
            owner(statement);
        }
    }

    @Test
    void overlapping_subnets_of_one_address_space_should_be_refused() throws SQLException {
        owner(world.subnet(world.space, world.vlan, "10.7.0.0/24", "10.7.0.1"));
        refused("subnet_overlaps_none", world.subnet(world.space, world.vlan, "10.7.0.128/25", "null"));
        refused("subnet_overlaps_none", world.subnet(world.space, world.vlan, "10.0.0.0/8", "null"));
        owner(world.subnet(world.otherSpace, world.otherVlan, "10.7.0.0/24", "10.7.0.1"));
    }

    @Test
    void a_subnet_should_be_of_its_vlans_address_space() {
        refused(
                "subnet_vlan_id_address_space_id_fkey",
                world.subnet(world.otherSpace, world.vlan, "10.9.0.0/24", "null"));
    }

    @Test
    void a_gateway_outside_its_subnet_should_be_refused() {
        refused("subnet_holds_its_gateway", world.subnet(world.space, world.vlan, "10.7.0.0/24", "10.8.0.1"));
        refused("subnet_holds_its_gateway", world.subnet(world.space, world.vlan, "10.7.0.0/24", "10.7.0.1/24"));
    }

    @Test
    void an_address_outside_its_subnet_should_be_refused() throws SQLException {
        owner(world.subnet(world.space, world.vlan, "10.7.0.0/24", "null"));
        refused("address_is_in_its_subnet", world.address("10.8.0.4", "10.7.0.0/24"));
        refused("address_subnet_id_address_space_id_cidr_hands_out_fkey", world.address("10.8.0.4", "10.8.0.0/24"));
    }

    @Test
    void a_second_row_for_an_address_should_be_refused() throws SQLException {
        owner(world.subnet(world.space, world.vlan, "10.7.0.0/24", "null"));
        owner(world.address("10.7.0.4", "10.7.0.0/24"));
        refused("address_pkey", world.address("10.7.0.4", "10.7.0.0/24"));
    }

    @Test
    void an_assigned_address_without_owner_should_be_refused() throws SQLException {
        owner(world.subnet(world.space, world.vlan, "10.7.0.0/24", "null"));
        owner(world.address("10.7.0.4", "10.7.0.0/24"));
        refused("address_has_an_owner_when_assigned", "update address set state = 'assigned' where " + world.inSpace());
        refused(
                "address_has_an_owner_when_assigned",
                "update address set vserver_id = '" + UUID.randomUUID() + "' where " + world.inSpace());
    }

    @Test
    void the_history_of_an_address_should_keep_itself() throws SQLException {
        owner(world.subnet(world.space, world.vlan, "10.7.0.0/24", "null"));
        owner(world.address("10.7.0.4", "10.7.0.0/24"));
        UUID vserver = UUID.randomUUID();
        panel(world.vserver(vserver, "web1", 2));
        owner("update address set state = 'assigned', since = now(), tenant_id = '%s', vserver_id = '%s' where %s"
                .formatted(world.tenant, vserver, world.inSpace()));
        assertThat(count("address_history where vserver_id = '" + vserver + "' and released_at is null"))
                .isOne();
        owner("update address set state = 'quarantined', since = now(), tenant_id = null, vserver_id = null where "
                + world.inSpace());
        assertThat(count("address_history where vserver_id = '" + vserver + "' and released_at is not null"))
                .isOne();
        assertThatThrownBy(() -> panel("delete from address_history")).hasMessageContaining("permission denied");
    }

    @Test
    void two_vservers_with_one_context_should_be_refused() throws SQLException {
        panel(world.vserver(UUID.randomUUID(), "web1", 2));
        refused("vserver_context", world.vserver(UUID.randomUUID(), "web2", 2));
    }

    @Test
    void a_context_outside_the_kernels_range_should_be_refused() {
        refused("context_number_check", world.context(1));
        refused("context_number_check", world.context(32_768));
    }

    @Test
    void a_name_should_be_free_again_only_when_all_was_given_back() throws SQLException {
        UUID first = UUID.randomUUID();
        panel(world.vserver(first, "web1", 2));
        refused("vserver_name", world.vserver(UUID.randomUUID(), "web1", 3));
        refused("vserver_keeps_while_it_lives", "update vserver set released_at = now() where id = '" + first + "'");
        refused("vserver_gives_back_at_the_end", "update vserver set state = 'deleted' where id = '" + first + "'");
        panel("update vserver set state = 'deleted', released_at = now() where id = '" + first + "'");
        panel(world.vserver(UUID.randomUUID(), "web1", 3));
    }

    @Test
    void a_bad_name_should_be_refused() {
        for (String name : new String[] {"", "Web", "1web", "web-", "web_1", "w".repeat(33), "web\n"}) {
            refused("vserver_name_check", world.vserver(UUID.randomUUID(), name, 2));
        }
    }

    @Test
    void a_quota_should_not_grow_beyond_its_ceiling() throws SQLException {
        panel("insert into quota values ('%s', 'vservers', 0, 2)".formatted(world.tenant));
        panel("update quota set used = 2 where tenant_id = '" + world.tenant + "'");
        refused("quota_grows_to_its_ceiling", "update quota set used = 3 where tenant_id = '" + world.tenant + "'");
        panel("update quota set ceiling = 1 where tenant_id = '" + world.tenant + "'");
        refused("quota_grows_to_its_ceiling", "update quota set used = 3 where tenant_id = '" + world.tenant + "'");
        panel("update quota set used = 1 where tenant_id = '" + world.tenant + "'");
        refused("quota_used_check", "update quota set used = -1 where tenant_id = '" + world.tenant + "'");
        panel("update quota set ceiling = null, used = 1000 where tenant_id = '" + world.tenant + "'");
    }

    @Test
    void a_hosts_cpus_should_not_be_oversold() throws SQLException {
        panel("update host set cpus = 2 where id = '" + world.host + "'");
        panel("update host set committed_cpu_millis = 2000 where id = '" + world.host + "'");
        refused(
                "host_cpu_is_not_oversold",
                "update host set committed_cpu_millis = 2001 where id = '" + world.host + "'");
    }

    @Test
    void a_tag_should_mean_one_network_of_a_domain() throws SQLException {
        UUID domain = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        panel(world.domain(domain));
        panel(world.domain(other));
        panel(world.tagged(UUID.randomUUID(), domain, 7, 1007));
        refused("vlan_tag_once_in_a_domain", world.tagged(UUID.randomUUID(), domain, 7, 1008));
        panel(world.tagged(UUID.randomUUID(), other, 7, 1008));
    }

    @Test
    void a_tagged_network_should_have_a_domain_and_a_table_of_its_own() throws SQLException {
        UUID domain = UUID.randomUUID();
        panel(world.domain(domain));
        UUID vlan = UUID.randomUUID();
        refused("vlan_is_whole_when_tagged", "update vlan set tag = 7 where id = '" + world.vlan + "'");
        for (int systems : new int[] {0, 253, 254, 255}) {
            refused("vlan_routing_table_check", world.tagged(vlan, domain, 7, systems));
        }
        panel(world.tagged(vlan, domain, 7, 1007));
        refused("vlan_is_whole_when_tagged", "update vlan set domain_id = null where id = '" + vlan + "'");
        refused("vlan_is_whole_when_tagged", "update vlan set routing_table = null where id = '" + vlan + "'");
    }

    @Test
    void two_networks_of_a_host_should_not_share_a_routing_table() throws SQLException {
        UUID domain = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        panel(world.domain(domain));
        panel(world.tagged(first, domain, 7, 1007));
        panel(world.tagged(second, domain, 8, 1007));
        panel(world.reach(first, 1007));
        refused("vlan_host_routing", world.reach(second, 0));
        refused("vlan_host_routing_table", world.reach(second, 1007));
        panel("update vlan set routing_table = 1008 where id = '" + second + "'");
        panel(world.reach(second, 1008));
        refused("vlan_host_routing_table", "update vlan set routing_table = 1007 where id = '" + second + "'");
        panel(world.reach(world.vlan, 0));
        panel(world.reach(world.otherVlan, 0));
    }

    @Test
    void labels_should_be_words() throws SQLException {
        panel("update host set labels = '{ssd,eu-west}' where id = '" + world.host + "'");
        for (String labels : new String[] {"{\"two words\"}", "{SSD}", "{\"\"}", "{null}", "{a,\"\"}"}) {
            refused(
                    "host_labels_are_words",
                    "update host set labels = '%s' where id = '%s'".formatted(labels, world.host));
        }
    }

    @Test
    void a_key_should_name_one_person() throws SQLException {
        panel(world.key());
        refused("ssh_key_fingerprint_key", world.key());
    }

    @Test
    void the_last_owner_should_stay() throws SQLException {
        UUID second = UUID.randomUUID();
        panel("insert into person values ('%s', 'b', null, 'B', now(), now())".formatted(second));
        panel("insert into membership values ('%s', '%s', 'owner', now())".formatted(world.tenant, world.person));
        panel("insert into membership values ('%s', '%s', 'owner', now())".formatted(world.tenant, second));
        panel("delete from membership where person_id = '" + second + "'");
        refused("membership_keeps_an_owner", "delete from membership where person_id = '" + world.person + "'");
        refused(
                "membership_keeps_an_owner",
                "update membership set role = 'viewer' where person_id = '" + world.person + "'");
    }

    @Test
    void the_audit_log_should_be_append_only_even_for_the_owner() throws SQLException {
        panel("""
                insert into audit_entry (at, actor_id, actor, action, target_kind, target_id, target_name, outcome, detail)
                values (now(), '%s', 'a', 'vserver.order', 'vserver', '1', 'web1', 'done', '{}')""".formatted(world.person));
        for (String change : new String[] {
            "update audit_entry set actor = 'b'", "delete from audit_entry", "truncate audit_entry cascade"
        }) {
            assertThatThrownBy(() -> execute(database.owner(), change)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> panel(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_published_template_should_not_change() {
        assertThatThrownBy(() -> panel("update template_version set image = 'other'"))
                .hasMessageContaining("permission denied");
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> owner(sql))
                .as(sql)
                .satisfies(thrown -> assertThat(constraintOf(thrown)).isEqualTo(constraint));
    }

    private static String constraintOf(Throwable thrown) {
        assertThat(thrown).isInstanceOf(PSQLException.class);
        ServerErrorMessage message = requireNonNull(((PSQLException) thrown).getServerErrorMessage());
        return String.valueOf(message.getConstraint());
    }

    private void owner(String sql) throws SQLException {
        execute(database.owner(), sql);
    }

    private void panel(String sql) throws SQLException {
        execute(database.panel(), sql);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String what) throws SQLException {
        try (Connection connection = database.panel().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }
}
