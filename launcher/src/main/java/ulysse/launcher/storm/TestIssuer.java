package ulysse.launcher.storm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.launcher.part.SignIn;

/**
 * Vouches for whoever a test names, so that a storm needs no Keycloak: it shows its key as OpenID Connect asks, and signs
 * access tokens with Keycloak's claims. The groups ssh, portal and stack meet the real one.
 */
final class TestIssuer implements SignIn, AutoCloseable {
    private static final Duration LIFE = Duration.ofHours(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final KeyPair keys;

    private TestIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static TestIssuer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestIssuer issuer = new TestIssuer(server, newKeys());
        server.createContext("/realms/ulysse/.well-known/openid-configuration", issuer::discovery);
        server.createContext("/realms/ulysse/certs", issuer::certificates);
        server.start();
        return issuer;
    }

    /** The id of the person with this user name: always the same. */
    static UUID id(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public String issuer() {
        return address() + "/realms/ulysse";
    }

    /** An access token with these realm roles. */
    String token(String user, String... roles) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = Map.of(
                "iss",
                issuer(),
                "sub",
                id(user).toString(),
                "preferred_username",
                user,
                "name",
                user,
                "typ",
                "Bearer",
                "aud",
                "ulysse-panel",
                "realm_access",
                Map.of("roles", List.of(roles)),
                "iat",
                now,
                "exp",
                now + LIFE.toSeconds());
        return sign(claims);
    }

    private String sign(Map<String, Object> claims) {
        try {
            String signed = base64(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", "test"))) + "."
                    + base64(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/auth",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/certs",
                        "end_session_endpoint",
                        issuer() + "/logout"));
    }

    private void certificates(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(
                exchange,
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty", "RSA",
                                "use", "sig",
                                "alg", "RS256",
                                "kid", "test",
                                "n", base64(key.getModulus()),
                                "e", base64(key.getPublicExponent())))));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(Arrays.copyOfRange(bytes, bytes[0] == 0 ? 1 : 0, bytes.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
