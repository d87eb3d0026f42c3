package ulysse.host.live;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of the tests' own. */
final class TestAuthority {
    private final Path folder;
    private final String name;
    private final KeyPair keys = newKeys();

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        write(certificate(), "CERTIFICATE", certify(name, keys, true));
    }

    /** @param key PKCS #8 */
    record Identity(Path certificate, Path key) {}

    static TestAuthority in(Path folder, String name) {
        return new TestAuthority(folder, name);
    }

    Path certificate() {
        return folder.resolve(name + ".pem");
    }

    Identity identity(String commonName) {
        KeyPair own = newKeys();
        Path certificate = folder.resolve(name + "-" + commonName + ".pem");
        Path key = folder.resolve(name + "-" + commonName + ".key");
        write(certificate, "CERTIFICATE", certify(commonName, own, false));
        write(key, "PRIVATE KEY", own.getPrivate().getEncoded());
        return new Identity(certificate, key);
    }

    private byte[] certify(String commonName, KeyPair subject, boolean isAuthority) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + name),
                    new BigInteger(64, new SecureRandom()),
                    Date.from(Instant.now().minus(Duration.ofMinutes(5))),
                    Date.from(Instant.now().plus(Duration.ofDays(1))),
                    new X500Name("CN=" + commonName),
                    subject.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, commonName)));
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        try {
            Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
