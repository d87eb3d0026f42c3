package ulysse.panel.recount;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Database;
import ulysse.panel.platform.TestStack;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

@QuarkusTest
@WithTestResource(TestStack.class)
class RecountTest {
    @Inject
    RecountPools recount;

    @Inject
    EntityManager entities;

    @Inject
    TestSites sites;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_counter_that_differs_should_be_reported_and_left_as_it_is() throws SQLException {
        TestSite site = sites.create();
        site.order("web1").then().statusCode(202);
        recount.recount();
        assertThat(drifted("host")).isZero();
        change(site.hostId().value(), 1);
        try {
            recount.recount();
            recount.recount();
            assertThat(drifted("host")).isOne();
            assertThat(lastEntry())
                    .containsExactly(
                            "failed",
                            site.hostId().toString(),
                            "total 400, assigned 2, quarantined 0, excluded 0",
                            "total 400, assigned 1, quarantined 0, excluded 0");
        } finally {
            change(site.hostId().value(), -1);
        }
    }

    private Object[] lastEntry() {
        return (Object[]) QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        select outcome, target_id, detail ->> 'counter', detail ->> 'counted' from audit_entry
                        where action = 'host.recount' order by id desc limit 1""").getSingleResult());
    }

    private double drifted(String kind) {
        return metrics.get("ulysse.recount.drift").tag("kind", kind).gauge().value();
    }

    private static void change(UUID host, int by) throws SQLException {
        Database.as("postgres", """
                update context_use set assigned = assigned + %d
                where id = (select min(id) from context_use where host_id = '%s')""".formatted(by, host));
    }
}
