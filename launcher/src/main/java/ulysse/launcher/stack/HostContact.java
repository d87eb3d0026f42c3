package ulysse.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackException;

/** Waits until the panel has spoken with its host: before that it would refuse every order. */
final class HostContact {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private HostContact() {}

    static void await(String portal, AccessTokens tokens, Progress progress) throws IOException, InterruptedException {
        String token;
        try {
            token = tokens.of("staff");
        } catch (StackException noDemoAccount) {
            progress.say("  (no demo account \"staff\" to ask whether the host is ready)");
            return;
        }
        HttpRequest question = HttpRequest.newBuilder(URI.create(portal + "/api/v1/staff/hosts"))
                .header("Authorization", "Bearer " + token)
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ready(client.send(question, HttpResponse.BodyHandlers.ofString()))) {
                if (System.nanoTime() > deadline) {
                    throw new StackException("The panel has not reached its host after %d s: read %s"
                            .formatted(
                                    PATIENCE.toSeconds(), "./ulysse logs panel-backend and ./ulysse logs host-driver"));
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean ready(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            return false;
        }
        for (JsonNode host : new ObjectMapper().readTree(answer.body()).path("items")) {
            if (host.path("state").asText().equals("ready")) {
                return true;
            }
        }
        return false;
    }
}
