package ulysse.launcher.storm;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import ulysse.launcher.harness.Rest;

/**
 * Both panels as one person sees them. When one does not answer, or dies over the question, the other one is asked the same
 * with the same idempotency key, as a program should.
 */
final class EitherPanel {
    private static final int UNAVAILABLE = 503;

    private final List<Rest> panels;

    EitherPanel(Panels panels, String user) {
        this.panels = List.of(panels.rest(0, user), panels.rest(1, user));
    }

    /** Asks until there is an answer. 503 is none: a panel that goes, or comes, or has too much to do. */
    Rest.Answer untilAnswered(Function<Rest, Rest.Answer> question) throws InterruptedException {
        for (int attempt = ThreadLocalRandom.current().nextInt(2); ; attempt++) {
            try {
                Rest.Answer answer = question.apply(panels.get(attempt % 2));
                if (answer.status() != UNAVAILABLE) {
                    return answer;
                }
            } catch (UncheckedIOException panelIsAway) {
                // the other one is asked
            }
            Thread.sleep(100);
        }
    }
}
