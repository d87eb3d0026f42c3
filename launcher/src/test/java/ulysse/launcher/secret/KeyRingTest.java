package ulysse.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @Test
    void a_certificate_should_be_signed_by_the_authority_and_name_its_program(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        CertificateAuthority authority = new CertificateAuthority();
        X509Certificate issued = authority.issue("panel").certificate();
        Pem.writePublic(folder.resolve("panel.crt"), "CERTIFICATE", issued.getEncoded());
        X509Certificate read = read(folder.resolve("panel.crt"));
        read.verify(authority.certificate().getPublicKey());
        assertThat(read.getSubjectX500Principal().getName()).isEqualTo("CN=panel");
        assertThat(read.getExtendedKeyUsage()).hasSize(2);
    }

    @Test
    void a_private_key_should_be_readable_by_its_owner_alone(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key");
        Pem.writePrivate(
                file, new CertificateAuthority().issue("x").keys().getPrivate().getEncoded());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.readString(file))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
