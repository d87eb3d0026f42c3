package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Database;
import ulysse.panel.platform.Scope;
import ulysse.panel.platform.TestStack;
import ulysse.panel.tenant.TenantId;

/** What the database shows the panel's own role when a query forgets to say whose rows it wants. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TenantScopeTest {

    private static final List<String> WITH_A_TENANT = List.of(
            "vserver",
            "operation",
            "quota",
            "vlan_grant",
            "membership",
            "audit_entry",
            "address",
            "address_history",
            "context");

    private static final String GUARDED =
            "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace order by relname";

    @Inject
    TestSites sites;

    @Inject
    Vservers vservers;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource pool;

    @Test
    void a_repository_that_forgets_the_tenant_should_still_give_only_the_tenants_rows() {
        TestSite mine = sites.create();
        TestSite theirs = sites.create();
        String id = mine.ready("mine");
        theirs.ready("theirs");
        assertThat(within(ofTenant(mine), () -> vservers.on(mine.hostId()))).hasSize(1);
        assertThat(within(ofTenant(mine), () -> vservers.on(theirs.hostId()))).isEmpty();
        assertThat(within(
                        ofTenant(mine),
                        () -> entities.createQuery("from Vserver", Vserver.class)
                                .getResultList()))
                .extracting(Vserver::id)
                .containsExactly(new VserverId(UUID.fromString(id)));
    }

    @Test
    void every_guarded_table_should_show_a_tenants_rows_only() {
        TestSite mine = sites.create();
        TestSite theirs = sites.create();
        mine.ready("mine");
        theirs.ready("theirs");
        for (String table : WITH_A_TENANT) {
            assertThat(within(ofTenant(mine), () -> list("select distinct tenant_id from " + table)))
                    .as(table)
                    .containsExactly(mine.tenant().id().value());
        }
        assertThat(within(ofTenant(mine), () -> list("select id from tenant")))
                .containsExactly(mine.tenant().id().value());
    }

    @Test
    void without_a_scope_every_guarded_table_should_look_empty() {
        sites.create().ready("web");
        List<Object> tables = list(GUARDED);
        assertThat(tables).contains("vserver", "ssh_key", "audit_seal", "idempotent_call");
        for (Object table : tables) {
            List<Object> owned = within(Scope.NOTHING, () -> list("select count(*) from " + table));
            assertThat(owned).as("rows of %s", table).containsExactly(0L);
        }
    }

    @Test
    void a_foreign_row_should_be_neither_changed_nor_made() {
        TestSite mine = sites.create();
        TestSite theirs = sites.create();
        String id = theirs.ready("theirs");
        assertThat(within(ofTenant(mine), () -> write("update vserver set failures = 7 where id = '" + id + "'")))
                .isZero();
        TenantId foreign = theirs.tenant().id();
        assertThatThrownBy(() -> within(
                        ofTenant(mine),
                        () -> write("insert into quota values ('%s', 'snapshots', 0, 9)".formatted(foreign))))
                .hasMessageContaining("row-level security");
        assertThat(theirs.state(id)).isEqualTo("running");
    }

    @Test
    void the_functions_of_the_owner_should_not_take_from_another_tenant() {
        TestSite mine = sites.create();
        TestSite theirs = sites.create();
        String id = theirs.ready("theirs");
        String giveBack = "select cast(count(*) as text) from address_give_back('%s', now(), now())".formatted(id);
        assertThatThrownBy(() -> within(ofTenant(mine), () -> list(giveBack)))
                .hasMessageContaining("outside the scope");
        assertThat(theirs.held("ipv4")).isEqualTo(1);
    }

    @Test
    void a_person_should_see_the_tenants_they_belong_to() {
        TestSite mine = sites.create();
        sites.create();
        Scope person = Scope.ofPerson(Bearer.id(mine.tenant().viewer()));
        assertThat(within(person, () -> list("select id from tenant")))
                .containsExactly(mine.tenant().id().value());
        assertThat(within(Scope.ofPerson(UUID.randomUUID()), () -> list("select id from tenant")))
                .isEmpty();
    }

    @Test
    void a_connection_that_went_back_should_keep_no_scope() throws SQLException {
        TestSite site = sites.create();
        within(ofTenant(site), () -> list("select 1 from vserver"));
        assertThatThrownBy(() -> within(ofTenant(site), () -> list("select 1/0")))
                .hasMessageContaining("division");
        try (Connection outside = ofTenant(site).call(this::connection)) {
            assertThat(scopeOf(outside)).isEqualTo("tenant");
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Connection connection = Scope.NOTHING.call(this::connection);
                all.add(connection);
                assertThat(scopeOf(connection)).isIn("", "nothing");
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** By this the panel finds out at its start that it was given a role too mighty. */
    @Test
    void the_database_should_tell_whom_the_policies_hold() throws SQLException {
        String refuse = "do $$ begin if %s row_security_active('vserver') then raise 'held: %s'; end if; end $$";
        Database.as("ulysse_panel", refuse.formatted("not", "no"));
        Database.as("ulysse_owner", refuse.formatted("", "yes"));
        Database.as("postgres", refuse.formatted("", "yes"));
    }

    private static Scope ofTenant(TestSite site) {
        return Scope.ofTenant(site.tenant().slug(), Bearer.id(site.tenant().owner()));
    }

    private static <T> T within(Scope scope, Supplier<T> work) {
        return scope.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String query) {
        return entities.createNativeQuery(query).getResultList();
    }

    private int write(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String scopeOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(current_setting('ulysse.scope', true), '')")) {
            row.next();
            return row.getString(1);
        }
    }
}
