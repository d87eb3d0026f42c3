package ulysse.panel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of the test's identity provider, for whomever a test needs. */
public final class Bearer {

    private Bearer() {}

    /** The id of the person with this user name: always the same. */
    public static UUID id(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(UTF_8));
    }

    /** The value of an Authorization header; {@code staff} and {@code staff-admin} have their realm roles. */
    public static String of(String user) {
        return switch (user) {
            case "staff" -> of(user, Map.of("roles", "staff"));
            case "staff-admin" -> of(user, Map.of("roles", "staff,staff-admin"));
            default -> of(user, Map.of());
        };
    }

    /** As {@link #of(String)}, with other roles ({@code roles}) or claims. */
    public static String of(String user, Map<String, String> claims) {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        String query = claims.entrySet().stream()
                .map(claim -> "&" + claim.getKey() + "=" + URLEncoder.encode(claim.getValue(), UTF_8))
                .collect(Collectors.joining());
        URI uri = URI.create(realm + "/test-token?user=" + URLEncoder.encode(user, UTF_8) + query);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return "Bearer "
                    + client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
