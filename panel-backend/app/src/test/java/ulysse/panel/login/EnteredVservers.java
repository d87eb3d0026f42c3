package ulysse.panel.login;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.panel.platform.Database;
import ulysse.panel.platform.TestTenants.TestTenant;

/** Vservers as rows: how they come to be is told by the tests of their own room. */
final class EnteredVservers {

    private static final UUID TEMPLATE = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID PLAN = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final AtomicInteger CONTEXT = new AtomicInteger(1000);

    private EnteredVservers() {}

    /** A vserver on a host of its own, whose id is the answer. */
    record Row(UUID id, UUID host, int context) {}

    static Row insert(TestTenant tenant, String name, String state) throws SQLException {
        Row row = new Row(UUID.randomUUID(), UUID.randomUUID(), CONTEXT.incrementAndGet());
        String hostName = "h" + row.context();
        Database.as(
                "postgres",
                // Without the context's row: nobody asks for it at the door.
                "set session_replication_role = replica",
                """
                insert into template (id, name, created_at) values ('%s', 'entered', now())
                on conflict do nothing""".formatted(TEMPLATE),
                """
                insert into template_version (template_id, version, label_en, label_fr, description_en, description_fr,
                    image, readiness_command, readiness_timeout_seconds, published_at)
                values ('%s', 1, 'Debian', 'Debian', 'Debian', 'Debian', 'debian', '{}', 60, now())
                on conflict do nothing""".formatted(TEMPLATE),
                """
                insert into plan (id, name, label_en, label_fr, cpu_millis, memory_mib, disk_mib, created_at)
                values ('%s', 'entered', 'Small', 'Petit', 500, 512, 4096, now()) on conflict do nothing""".formatted(PLAN),
                """
                insert into host (id, name, endpoint, engine, state, registered_at)
                values ('%s', '%s', 'unix:/nowhere/%s', 'incus', 'unreachable', now())""".formatted(row.host(), hostName, hostName),
                """
                insert into vserver (id, tenant_id, name, host_name, template_id, template_version, plan_id, cpu_millis,
                    memory_mib, disk_mib, host_id, context, desired_power, state, observed_generation, observed_power,
                    observed_boot, created_at, ready_at)
                values ('%s', '%s', '%s', '%s', '%s', 1, '%s', 500, 512, 4096, '%s', %d,
                    '%s', '%s', 1, '%s', 1, now(), now())""".formatted(
                                row.id(),
                                tenant.id(),
                                name,
                                name,
                                TEMPLATE,
                                PLAN,
                                row.host(),
                                row.context(),
                                state,
                                state,
                                state));
        return row;
    }
}
