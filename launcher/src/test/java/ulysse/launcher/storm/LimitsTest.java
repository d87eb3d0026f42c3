package ulysse.launcher.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.launcher.harness.Rest;

/** What is left goes to as many as it suffices for, and the others are told why, however many ask both panels at once. */
@Tag("allocation")
@ExtendWith(PanelsExtension.class)
class LimitsTest {
    private static final int CLIENTS = 64;

    private final Panels panels;

    LimitsTest(Panels panels) {
        this.panels = panels;
    }

    static Stream<String> resources() {
        return StormSite.TEN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void two_hundred_orders_at_once_against_a_limit_of_ten_should_give_ten(String resource) throws Exception {
        List<Rest.Answer> answers = atOnce(StormSite.limited(resource), 200);
        assertThat(accepted(answers)).hasSize(10);
        assertThat(refusals(answers)).hasSize(190).containsOnly("urn:ulysse:problem:quota/exceeded");
        booksAreRight();
    }

    @Test
    void the_last_address_under_fifty_orders_should_go_to_one() throws Exception {
        List<Rest.Answer> answers = atOnce(StormSite.LAST, 50);
        assertThat(accepted(answers)).hasSize(1);
        assertThat(refusals(answers)).hasSize(49).containsOnly("urn:ulysse:problem:address/none-free");
        booksAreRight();
    }

    private List<Rest.Answer> atOnce(String tenant, int orders) throws Exception {
        EitherPanel either = new EitherPanel(panels, StormSite.owner(tenant));
        String path = "/api/v1/tenants/%s/vservers".formatted(tenant);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Rest.Answer>> running = IntStream.range(0, orders)
                    .mapToObj(number -> threads.submit(() -> order(either, path, number)))
                    .toList();
            List<Rest.Answer> answers = new ArrayList<>();
            for (Future<Rest.Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Rest.Answer order(EitherPanel either, String path, int number) throws InterruptedException {
        String body = """
                {"name": "web%d", "template": "none", "plan": "small"}""".formatted(number);
        String key = UUID.randomUUID().toString();
        return either.untilAnswered(panel -> panel.post(path, body, key));
    }

    private static List<Rest.Answer> accepted(List<Rest.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 202).toList();
    }

    private static List<String> refusals(List<Rest.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() != 202)
                .map(answer -> answer.body().path("type").asText())
                .toList();
    }

    private void booksAreRight() throws InterruptedException {
        panels.books().awaitRest(Duration.ofMinutes(1));
        assertThat(panels.books().mistakes()).isEmpty();
    }
}
