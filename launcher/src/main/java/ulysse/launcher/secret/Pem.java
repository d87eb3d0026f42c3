package ulysse.launcher.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Writes keys and certificates as text, a private one never readable by others even for a moment. */
final class Pem {
    private Pem() {}

    static void writePublic(Path file, String label, byte[] der) throws IOException {
        Files.writeString(file, text(label, der));
    }

    static void writePrivate(Path file, byte[] pkcs8) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text("PRIVATE KEY", pkcs8));
    }

    private static String text(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }
}
