package ulysse.launcher.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.Settings;

/** Signs demo accounts in without a browser. */
public final class AccessTokens {
    private final StackOptions options;
    private final Settings settings;

    public AccessTokens(StackOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    /** A bearer token for the REST API, good for an hour. */
    public String of(String user) throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", "ulysse-cli",
                        "scope", "openid",
                        "username", user,
                        "password", settings.demoPassword())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create("http://%s:%d/realms/ulysse/protocol/openid-connect/token"
                .formatted(options.publicHost(), options.ports().keycloak()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackException("Keycloak gives no token for %s: %s".formatted(user, answer.body()));
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        }
    }
}
