package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import ulysse.launcher.harness.TestDatabase;

/**
 * A network of the panel's with subnets made by the panel's function. What is in use is written past the functions, because
 * a million orders would take long; the counts are put right afterwards by the query that checks them.
 */
record Network(TestDatabase database, UUID space, UUID vlan) {
    static Network make(TestDatabase database, String name) throws SQLException {
        Network network = new Network(database, UUID.randomUUID(), UUID.randomUUID());
        network.execute("insert into address_space (id, name, created_at) values ('%s', '%s', now())"
                .formatted(network.space, name));
        network.execute("""
                insert into vlan (id, name, mode, masquerade, address_space_id, dns_servers, created_at)
                values ('%s', '%s', 'routed', false, '%s', '{}', now())""".formatted(network.vlan, name, network.space));
        return network;
    }

    /** Adds a subnet of which the first so many addresses are in use; gives its id. */
    UUID add(String cidr, int inUse) throws SQLException {
        UUID subnet = UUID.randomUUID();
        execute("select subnet_define('%s', '%s', '%s', null, null, clock_timestamp())".formatted(subnet, vlan, cidr));
        grow(subnet, cidr, inUse);
        return subnet;
    }

    /** Lets the first so many addresses of a subnet be in use. */
    private void grow(UUID subnet, String cidr, int inUse) throws SQLException {
        execute("""
                set session_replication_role = replica;
                insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, tenant_id, vserver_id, since)
                select '%1$s', host(network('%3$s'))::inet + n, '%2$s', '%3$s', 32, 'assigned', '%4$s', '%5$s', now()
                from generate_series(1, %6$d) n
                on conflict (address_space_id, address) do update
                  set state = 'assigned', tenant_id = excluded.tenant_id, vserver_id = excluded.vserver_id;
                update address_gap set first = host(network('%3$s'))::inet + %6$d + 1 where subnet_id = '%2$s';
                insert into subnet_use (subnet_id, used, quarantined, held)
                select subnet_id, real_used - used, real_quarantined - quarantined, real_held - held from subnet_drift();
                reset session_replication_role""".formatted(space, subnet, cidr, Owners.TENANT, Owners.FILLER, inUse));
    }

    /** Leaves nothing to tidy up for the measurement that follows. */
    void settle() throws SQLException {
        execute("vacuum analyze address");
        execute("vacuum analyze subnet_use");
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
