package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.launcher.harness.TestDatabase;

/** The vservers that addresses are taken for: there before the measurement, since this measures the taking. */
final class Owners {
    /** Who holds what was in use before. */
    static final UUID FILLER = id(0);

    /** Whose all of them are. */
    static final UUID TENANT = FILLER;

    private final AtomicInteger count = new AtomicInteger();

    static UUID id(int number) {
        return new UUID(0x0000_0000_0000_8000L, 0x8000_0000_0000_0000L | number);
    }

    /** One that has nothing yet. */
    UUID next() {
        return id(count.incrementAndGet());
    }

    /** Makes so many. */
    static Owners make(TestDatabase database, int count) throws SQLException {
        UUID one = id(0);
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "insert into tenant (id, slug, name, created_at) values ('%s', 'bench', 'Bench', now())",
                """
                insert into plan (id, name, label_en, label_fr, cpu_millis, memory_mib, disk_mib, created_at)
                values ('%s', 'bench', 'Bench', 'Bench', 10, 16, 64, now())""",
                "insert into template (id, name, created_at) values ('%s', 'bench', now())",
                """
                insert into template_version (template_id, version, label_en, label_fr, description_en, description_fr, image,
                  readiness_command, readiness_timeout_seconds, published_at)
                values ('%s', 1, 'Bench', 'Bench', '', '', 'bench', '{}', 1, now())""",
                """
                insert into host (id, name, endpoint, engine, state, registered_at)
                values ('%s', 'bench', 'unix:/bench', 'incus', 'registered', now())""",
                "insert into context (host_id, number, state) values ('%s', 2, 'free')"
            }) {
                statement.execute(sql.formatted(one));
            }
            statement.execute("""
                    insert into vserver (id, tenant_id, name, host_name, template_id, template_version, plan_id, cpu_millis,
                      memory_mib, disk_mib, host_id, context, desired_power, state, created_at, released_at)
                    select ('00000000-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '%1$s', 'v' || n, 'v' || n, '%1$s', 1,
                      '%1$s', 10, 16, 64, '%1$s', 2, 'deleted', 'deleted', now(), now()
                    from generate_series(0, %2$d) n""".formatted(one, count));
        }
        return new Owners();
    }
}
