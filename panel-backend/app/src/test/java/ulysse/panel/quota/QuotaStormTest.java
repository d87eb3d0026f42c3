package ulysse.panel.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.PanelException;
import ulysse.panel.platform.Scope;
import ulysse.panel.platform.TestStack;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;
import ulysse.panel.vserver.TestSite;
import ulysse.panel.vserver.TestSites;

/** Two hundred at once want a share of what is enough for ten, whatever it is that is short. */
@QuarkusTest
@WithTestResource(TestStack.class)
class QuotaStormTest {
    private static final int ORDERS = 200;
    private static final int ENOUGH_FOR = 10;

    @Inject
    TestSites sites;

    @Inject
    TestTenants tenants;

    @Inject
    SetQuota setQuota;

    @Inject
    Quotas quotas;

    @ParameterizedTest
    @CsvSource({"VSERVERS, 1", "CPU_MILLIS, 500", "MEMORY_MIB, 512", "DISK_MIB, 4096", "IPV4, 1"})
    void orders_should_get_exactly_what_the_limit_allows(Resource resource, long share) throws Exception {
        TestSite site = sites.create(1000, 24);
        setQuota.set(Actor.system("test"), site.tenant().id(), resource, ENOUGH_FOR * share + share - 1);
        Map<String, String> token =
                Map.of("Authorization", Bearer.of(site.tenant().owner()));
        List<Response> answers = atOnce(number -> () -> site.orderWith(token, "web" + number));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(ENOUGH_FOR);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() != 202)
                        .map(answer -> answer.<String>path("type")))
                .containsOnly("urn:ulysse:problem:quota/exceeded");
        assertThat(site.held(resource.text())).isEqualTo(ENOUGH_FOR * share);
        assertThat(site.held("vservers")).isEqualTo(ENOUGH_FOR);
    }

    /** What no order takes yet: the ledger itself, on as many connections. */
    @ParameterizedTest
    @EnumSource(names = {"IPV6", "SNAPSHOTS", "BACKUPS", "VLANS"})
    void takers_should_get_exactly_what_the_limit_allows(Resource resource) throws Exception {
        TestTenant tenant = tenants.create();
        setQuota.set(Actor.system("test"), tenant.id(), resource, (long) ENOUGH_FOR);
        List<Boolean> answers = atOnce(number -> () -> take(tenant, resource));
        assertThat(answers.stream().filter(taken -> taken)).hasSize(ENOUGH_FOR);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> quotas.preview(tenant.id(), one(resource))
                                .items()
                                .getFirst()
                                .used()))
                .isEqualTo(ENOUGH_FOR);
    }

    private boolean take(TestTenant tenant, Resource resource) {
        try {
            Scope.EVERYTHING.run(
                    () -> QuarkusTransaction.requiringNew().run(() -> quotas.take(tenant.id(), one(resource))));
            return true;
        } catch (PanelException full) {
            assertThat(full.code()).isEqualTo(QuotaErrors.EXCEEDED);
            return false;
        }
    }

    private static Demand one(Resource resource) {
        return new Demand(Map.of(resource, 1L));
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            List<Future<T>> running = IntStream.range(0, ORDERS)
                    .mapToObj(number -> threads.submit(work.apply(number)))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
