package ulysse.launcher.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tells Keycloak the portal's address, which may change from one start to the next while the realm stays. */
final class KeycloakClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final String adminPassword;

    KeycloakClient(String server, String adminPassword) {
        this.server = server;
        this.adminPassword = adminPassword;
    }

    void allowPortal(String portal) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = token(http);
            String clients = server + "/admin/realms/ulysse/clients";
            JsonNode found = JSON.readTree(send(
                    http, request(clients + "?clientId=ulysse-panel", token).GET()));
            ObjectNode client = (ObjectNode) found.get(0);
            client.putArray("redirectUris").add(portal + "/*");
            client.putArray("webOrigins").add(portal);
            client.withObject("/attributes").put("post.logout.redirect.uris", portal + "/*");
            send(
                    http,
                    request(clients + "/" + client.path("id").asText(), token)
                            .PUT(HttpRequest.BodyPublishers.ofString(client.toString())));
        }
    }

    private String token(HttpClient http) throws IOException, InterruptedException {
        // The password is drawn from letters and digits: nothing in it needs an escape.
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + adminPassword;
        String answer = send(
                http,
                HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asText();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("Keycloak answers %d to %s: %s"
                    .formatted(answer.statusCode(), answer.uri().getPath(), answer.body()));
        }
        return answer.body();
    }
}
