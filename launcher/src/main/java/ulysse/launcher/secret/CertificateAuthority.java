package ulysse.launcher.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The stack's own certificate authority: the programs know one another by its certificates alone. Its key is not kept. */
final class CertificateAuthority {
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys;
    private final X509Certificate certificate;

    CertificateAuthority() throws GeneralSecurityException {
        this.keys = newKeys();
        X500Name name = new X500Name("CN=Ulysse CA");
        try {
            certificate = sign(
                    builder(name, name, keys)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)),
                    keys);
        } catch (CertIOException | OperatorCreationException e) {
            throw new CertificateException(e);
        }
    }

    /** A key pair and its certificate. */
    record Identity(KeyPair keys, X509Certificate certificate) {}

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for both ends of mutual TLS, valid at the given names and loopback. */
    Identity issue(String commonName, String... addresses) throws GeneralSecurityException {
        KeyPair theirs = newKeys();
        GeneralName[] names = new GeneralName[addresses.length + 3];
        names[0] = new GeneralName(GeneralName.dNSName, commonName);
        names[1] = new GeneralName(GeneralName.dNSName, "localhost");
        names[2] = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
        for (int i = 0; i < addresses.length; i++) {
            names[i + 3] = new GeneralName(GeneralName.iPAddress, addresses[i]);
        }
        try {
            X509Certificate issued = sign(
                    builder(new X500Name("CN=Ulysse CA"), new X500Name("CN=" + commonName), theirs)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                            .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                            }))
                            .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names)),
                    keys);
            return new Identity(theirs, issued);
        } catch (CertIOException | OperatorCreationException e) {
            throw new CertificateException(e);
        }
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair of) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFE)),
                subject,
                of.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer)
            throws OperatorCreationException, CertificateException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
