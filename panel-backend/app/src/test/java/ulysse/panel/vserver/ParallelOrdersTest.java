package ulysse.panel.vserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ParallelOrdersTest {
    @Inject
    TestSites sites;

    @Test
    void two_hundred_orders_at_once_against_a_limit_of_ten_should_give_ten() throws Exception {
        TestSite site = sites.create(10, 24);
        List<Response> answers = atOnce(site, 200);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 202).map(ParallelOrdersTest::problem))
                .containsOnly("urn:ulysse:problem:quota/exceeded");
        assertThat(site.held("vservers")).isEqualTo(10);
        assertThat(site.held("ipv4")).isEqualTo(10);
        List<Map<String, ?>> vservers = site.get("/vservers").path("items");
        assertThat(vservers.stream().map(one -> one.get("context"))).hasSize(10).doesNotHaveDuplicates();
        assertThat(vservers.stream().map(one -> Objects.toString(one.get("addresses"))))
                .hasSize(10)
                .doesNotHaveDuplicates();
        vservers.forEach(one -> Eventually.is("running", () -> site.state(Objects.toString(one.get("id")))));
        assertThat(site.host().instances()).hasSize(10);
    }

    @Test
    void the_last_address_under_fifty_orders_should_go_to_one() throws Exception {
        TestSite site =
                sites.create(1000, 30); // a /30 has two addresses besides network and broadcast, one is the gateway
        List<Response> answers = atOnce(site, 50);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409).map(ParallelOrdersTest::problem))
                .hasSize(49)
                .containsOnly("urn:ulysse:problem:address/none-free");
        assertThat(site.held("vservers")).isEqualTo(1);
    }

    private static String problem(Response answer) {
        return answer.path("type");
    }

    private static List<Response> atOnce(TestSite site, int orders) throws Exception {
        Map<String, String> token =
                Map.of("Authorization", Bearer.of(site.tenant().owner()));
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            List<Future<Response>> running = IntStream.range(0, orders)
                    .mapToObj(number -> threads.submit(() -> site.orderWith(token, "web" + number)))
                    .toList();
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
