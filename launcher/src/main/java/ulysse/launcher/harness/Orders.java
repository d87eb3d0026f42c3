package ulysse.launcher.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Ordering and removing vservers, for tests that are about something else. */
public final class Orders {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestStack stack;
    private final String user;
    private final String path;

    public Orders(TestStack stack, String user, String tenant) {
        this.stack = stack;
        this.user = user;
        this.path = "/api/v1/tenants/" + tenant;
    }

    /** Orders a small Debian and waits until it is ready; gives the vserver as the API shows it. */
    public JsonNode order(String name) throws InterruptedException {
        Rest.Answer answer = place(name);
        requireSuccess(awaitEnd(accepted(answer)));
        return vserver(answer.body().path("vserver").path("id").asText());
    }

    /** Only asks; the answer has the vserver and the operation. */
    public Rest.Answer place(String name) {
        return stack.rest(user).post(path + "/vservers", """
                        {"name": "%s", "template": "debian", "plan": "small"}""".formatted(name));
    }

    public JsonNode vserver(String id) {
        return stack.rest(user).get(path + "/vservers/" + id).body();
    }

    /** start, stop or restart; waits until done. */
    public JsonNode power(String id, String verb) throws InterruptedException {
        Rest.Answer answer = stack.rest(user).post(path + "/vservers/" + id + "/" + verb, "");
        return awaitEnd(accepted(answer));
    }

    /** Deletes and waits until it is gone. */
    public void delete(String id) throws InterruptedException {
        Rest.Answer answer = stack.rest(user).delete(path + "/vservers/" + id);
        requireSuccess(awaitEnd(accepted(answer)));
    }

    /** Waits until an operation has ended, well or not; a panel that doesn't answer for a while is no end. */
    public JsonNode awaitEnd(String operation) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Rest rest = stack.rest(user);
        while (true) {
            JsonNode seen = look(rest, operation);
            String state = seen.path("state").asText();
            if (state.equals("succeeded") || state.equals("failed")) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("still not ended: " + seen.toPrettyString());
            }
            Thread.sleep(200);
        }
    }

    private static String accepted(Rest.Answer answer) {
        if (answer.status() != 202) {
            throw new IllegalStateException("refused with %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().path("operation").path("id").asText();
    }

    private static void requireSuccess(JsonNode operation) {
        if (!operation.path("state").asText().equals("succeeded")) {
            throw new IllegalStateException("not succeeded: " + operation.toPrettyString());
        }
    }

    private JsonNode look(Rest rest, String operation) {
        try {
            return rest.get(path + "/operations/" + operation).body();
        } catch (UncheckedIOException panelIsAway) {
            return MissingNode.getInstance();
        }
    }
}
