package ulysse.launcher.secret;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is drawn once for a stack and then stays.
 *
 * @param subnet the first three numbers of the vservers' /24
 * @param demoPassword of all demo accounts
 * @param postgresPassword of PostgreSQL's superuser
 * @param adminPassword of Keycloak's own administrator
 * @param clientSecret of the panel at Keycloak; it also encrypts the session cookie
 */
public record Settings(
        UUID hostId,
        String subnet,
        String demoPassword,
        String postgresPassword,
        String ownerPassword,
        String panelPassword,
        String keycloakPassword,
        String adminPassword,
        String clientSecret) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    /** No letter or digit that people take for another one. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Settings draw(String subnet) {
        return new Settings(
                UUID.randomUUID(), subnet, word(12), word(32), word(32), word(32), word(32), word(32), word(32));
    }

    public static Settings read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Settings.class);
    }

    /** Reads the file, or draws new settings into it. */
    public static Settings readOrDraw(Path file, Supplier<String> subnet) throws IOException {
        if (Files.notExists(file)) {
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "settings",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(fresh.toFile(), draw(subnet.get()));
            Files.move(fresh, file);
        }
        return read(file);
    }

    private static String word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
