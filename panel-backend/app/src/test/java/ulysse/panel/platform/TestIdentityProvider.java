package ulysse.panel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much OpenID Connect as the panel uses, with Keycloak's claims. Whoever comes to its sign-in page is signed
 * in as {@code demo-owner}. The stack tests meet the real Keycloak.
 */
final class TestIdentityProvider implements AutoCloseable {

    static final String CLIENT_SECRET = "a-secret-of-the-tests-that-is-long-enough";
    private static final String KEY_ID = "test";

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    private TestIdentityProvider(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static TestIdentityProvider start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestIdentityProvider provider = new TestIdentityProvider(server, newKeys());
        server.createContext("/realms/ulysse/.well-known/openid-configuration", provider::discovery);
        server.createContext("/realms/ulysse/certs", provider::certificates);
        server.createContext("/realms/ulysse/auth", provider::signIn);
        server.createContext("/realms/ulysse/token", provider::token);
        server.createContext("/realms/ulysse/test-token", provider::testToken);
        server.start();
        return provider;
    }

    String realmUrl() {
        return "http://127.0.0.1:%d/realms/ulysse".formatted(server.getAddress().getPort());
    }

    private void discovery(HttpExchange exchange) throws IOException {
        String realm = realmUrl();
        answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/certs", "end_session_endpoint": "%1$s/logout",
                 "id_token_signing_alg_values_supported": ["RS256"], "response_types_supported": ["code"],
                 "subject_types_supported": ["public"]}""".formatted(realm));
    }

    private void certificates(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(exchange, """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent())));
    }

    /** The page where a person would type a password; this one sends everybody back at once. */
    private void signIn(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, query.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        "%s?code=%s&state=%s"
                                .formatted(
                                        query.get("redirect_uri"), code, URLEncoder.encode(query.get("state"), UTF_8)));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String nonce = nonces.remove(form.getOrDefault("code", ""));
        if (nonce == null || form.get("code_verifier") == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        String user = "demo-owner";
        answer(exchange, """
                {"access_token": "%s", "id_token": "%s", "refresh_token": "%s", "token_type": "Bearer",
                 "expires_in": 300}""".formatted(access(user, List.of(), Map.of()), identity(user, nonce), UUID.randomUUID()));
    }

    /** Not OpenID Connect: how tests get a token of anybody, with any roles and claims. */
    private void testToken(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String user = java.util.Objects.requireNonNull(query.remove("user"));
        String roles = query.remove("roles");
        List<String> list = roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(","));
        answer(exchange, access(user, list, query));
    }

    private String access(String user, List<String> roles, Map<String, String> more) {
        Map<String, Object> claims = new HashMap<>(person(user));
        claims.put("typ", "Bearer");
        claims.put("aud", "ulysse-panel");
        claims.put("realm_access", Map.of("roles", roles));
        claims.putAll(more);
        return sign(claims, more.containsKey("expired") ? Duration.ofMinutes(-5) : Duration.ofMinutes(5));
    }

    private String identity(String user, String nonce) {
        Map<String, Object> claims = new HashMap<>(person(user));
        claims.put("typ", "ID");
        claims.put("aud", "ulysse-panel");
        claims.put("nonce", nonce);
        return sign(claims, Duration.ofMinutes(5));
    }

    private Map<String, Object> person(String user) {
        return Map.of(
                "iss",
                realmUrl(),
                "sub",
                Bearer.id(user).toString(),
                "preferred_username",
                user,
                "name",
                user + " of the tests",
                "email",
                user + "@example.org");
    }

    private String sign(Map<String, Object> claims, Duration life) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.claims(claims)
                .issuedAt(Math.min(now, now + life.toSeconds() - 1))
                .expiresAt(now + life.toSeconds())
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new HashMap<>();
        }
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> pair.length == 1 ? "" : URLDecoder.decode(pair[1], UTF_8),
                        (first, second) -> first,
                        HashMap::new));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
