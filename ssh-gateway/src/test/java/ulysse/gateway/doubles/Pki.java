package ulysse.gateway.doubles;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority, and certificates from it, as PEM files in one folder. */
public final class Pki {
    private static final X500Name AUTHORITY = new X500Name("CN=authority");

    private final Path folder;
    private final KeyPair authority;
    private int serial = 1;

    public Pki(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.authority = keyPair();
        write("ca.crt", certificate(AUTHORITY, authority, true));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Make {@code name.crt} and {@code name.key}, good for 127.0.0.1 as client and server. */
    public void issue(String name) throws IOException, GeneralSecurityException {
        KeyPair pair = keyPair();
        write(name + ".crt", certificate(new X500Name("CN=" + name), pair, false));
        write(name + ".key", new JcaPKCS8Generator(pair.getPrivate(), null));
    }

    private X509CertificateHolder certificate(X500Name subject, KeyPair pair, boolean isAuthority) throws IOException {
        Instant now = Instant.now();
        try {
            return new JcaX509v3CertificateBuilder(
                            AUTHORITY,
                            BigInteger.valueOf(serial++),
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(Duration.ofDays(1))),
                            subject,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private void write(String name, Object object) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file(name));
                JcaPEMWriter pem = new JcaPEMWriter(writer)) {
            pem.writeObject(object);
        }
    }
}
