package ulysse.launcher.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.launcher.harness.Rest;

/** Orders and deletes for one tenant, at whichever panel answers. */
final class StormClient implements Callable<Void> {
    private static final int MOST_AT_ONCE = 6;
    private static final int REFUSED = 409;
    private static final int ACCEPTED = 202;
    private static final int GONE = 404;

    private final EitherPanel panels;
    private final String tenant;
    private final int number;
    private final AtomicInteger left;
    private final Storm.Notes notes;
    private final Deque<String> mine = new ArrayDeque<>();

    StormClient(Panels panels, int number, AtomicInteger left, Storm.Notes notes) {
        List<String> tenants = StormSite.STORMY.keySet().stream().sorted().toList();
        this.tenant = tenants.get(number % tenants.size());
        this.panels = new EitherPanel(panels, StormSite.owner(tenant));
        this.number = number;
        this.left = left;
        this.notes = notes;
    }

    @Override
    public Void call() throws InterruptedException {
        int count = 0;
        while (left.get() > 0) {
            if (mine.size() >= ThreadLocalRandom.current().nextInt(1, MOST_AT_ONCE + 1)) {
                delete(mine.removeFirst());
            } else if (!order("c%d-%d".formatted(number, count++)) && !mine.isEmpty()) {
                delete(mine.removeFirst());
            }
        }
        return null;
    }

    /** @return whether it was accepted */
    private boolean order(String name) throws InterruptedException {
        List<String> networks = StormSite.STORMY.getOrDefault(tenant, List.of());
        String network = networks.get(ThreadLocalRandom.current().nextInt(networks.size()));
        String body = """
                {"name": "%s", "template": "none", "plan": "small", "network": "%s"}""".formatted(name, network);
        String key = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        Rest.Answer answer = panels.untilAnswered(panel -> panel.post(path(""), body, key));
        if (answer.status() == ACCEPTED) {
            notes.millis.add((System.nanoTime() - begin) / 1e6);
            notes.orders.add(operation(answer.body()));
            mine.addLast(answer.body().path("vserver").path("id").asText());
            left.decrementAndGet();
            return true;
        }
        note(answer);
        return false;
    }

    private void delete(String vserver) throws InterruptedException {
        Rest.Answer answer = panels.untilAnswered(panel -> panel.delete(path("/" + vserver)));
        if (answer.status() == ACCEPTED) {
            notes.deletions.add(operation(answer.body()));
        } else if (answer.status() != GONE) {
            note(answer);
        }
    }

    private void note(Rest.Answer answer) {
        String type = answer.body().path("type").asText();
        if (answer.status() == REFUSED && (type.endsWith("quota/exceeded") || type.endsWith("address/none-free"))) {
            notes.refusals.incrementAndGet();
        } else if (!type.endsWith("vserver/being-deleted")) {
            notes.surprises.add(answer.status() + " " + answer.body());
        }
    }

    private String path(String rest) {
        return "/api/v1/tenants/" + tenant + "/vservers" + rest;
    }

    private static String operation(JsonNode accepted) {
        return accepted.path("operation").path("id").asText();
    }
}
