package ulysse.panel.platform;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Two authorities: ours with the panel, the gateway and a host, and a foreign one with a gateway of its own. */
final class TestCertificates {

    private final Path folder;
    private final KeyPair grantKeys;
    private int serial = 1;

    private TestCertificates(Path folder, KeyPair grantKeys) {
        this.folder = folder;
        this.grantKeys = grantKeys;
    }

    static TestCertificates in(Path folder) throws IOException {
        try {
            TestCertificates certificates = new TestCertificates(
                    folder, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            KeyPair ours = certificates.authority("ca");
            certificates.member("panel", "panel", "ca", ours);
            certificates.member("gateway", "gateway", "ca", ours);
            certificates.member("host", "host", "ca", ours);
            KeyPair foreign = certificates.authority("foreign-ca");
            certificates.member("foreign-gateway", "gateway", "foreign-ca", foreign);
            return certificates;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyPair grantKeys() {
        return grantKeys;
    }

    private KeyPair authority(String name) throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair keys = newKeys();
        X509v3CertificateBuilder builder = builder(name, name, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        write(name, sign(builder, keys), keys);
        return keys;
    }

    private void member(String file, String commonName, String authority, KeyPair authorityKeys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair keys = newKeys();
        X509v3CertificateBuilder builder = builder(commonName, authority, keys);
        GeneralName[] names = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        write(file, sign(builder, authorityKeys), keys);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder builder(String subject, String issuer, KeyPair keys) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                new X500Name("CN=" + issuer),
                BigInteger.valueOf(serial++),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                new X500Name("CN=" + subject),
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair keys)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private void write(String name, X509Certificate certificate, KeyPair keys)
            throws GeneralSecurityException, IOException {
        Files.writeString(folder.resolve(name + ".crt"), pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(
                folder.resolve(name + ".key"),
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private static String pem(String kind, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
    }
}
