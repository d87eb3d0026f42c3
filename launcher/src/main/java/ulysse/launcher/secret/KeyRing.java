package ulysse.launcher.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.ServiceUser;

/** The stack's keys: certificates for the programs, the key that signs grants, SSH's host key, the demo owner's key. */
public final class KeyRing {
    private static final List<String> SERVICES = List.of("panel", "gateway");

    private final Path pki;
    private final Path keys;

    public KeyRing(Path pki, Path keys) {
        this.pki = pki;
        this.keys = keys;
    }

    /** Makes what is missing. */
    public void complete() throws IOException {
        try {
            if (Files.notExists(certificate("ca"))) {
                issueCertificates();
            }
            if (Files.notExists(grantPublicKey())) {
                makeGrantKey();
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make keys in " + pki, e);
        }
        if (Files.notExists(sshHostKey())) {
            makeSshKey(sshHostKey(), "ulysse");
            ServiceUser.share(sshHostKey(), "rw-r-----");
        }
        if (Files.notExists(demoKey())) {
            makeSshKey(demoKey(), "demo-owner");
        }
    }

    public Path certificate(String name) {
        return pki.resolve(name + ".crt");
    }

    public Path privateKey(String name) {
        return pki.resolve(name + ".key");
    }

    public Path grantPrivateKey() {
        return pki.resolve("grant.key");
    }

    public Path grantPublicKey() {
        return pki.resolve("grant.pub");
    }

    public Path sshHostKey() {
        return pki.resolve("ssh_host_ed25519_key");
    }

    public Path demoKey() {
        return keys.resolve("demo-owner");
    }

    /** The demo owner's public key, as one adds it in the portal. */
    public String demoPublicKey() throws IOException {
        return Files.readString(keys.resolve("demo-owner.pub")).strip();
    }

    private void issueCertificates() throws IOException, GeneralSecurityException {
        CertificateAuthority authority = new CertificateAuthority();
        for (String name : List.of("panel", "gateway", "host")) {
            CertificateAuthority.Identity identity = authority.issue(name);
            Pem.writePrivate(privateKey(name), identity.keys().getPrivate().getEncoded());
            Pem.writePublic(
                    certificate(name), "CERTIFICATE", identity.certificate().getEncoded());
            if (SERVICES.contains(name)) {
                ServiceUser.share(privateKey(name), "rw-r-----");
            }
        }
        // Last, because it tells that all are there.
        Pem.writePublic(
                certificate("ca"), "CERTIFICATE", authority.certificate().getEncoded());
    }

    private void makeGrantKey() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Pem.writePrivate(grantPrivateKey(), pair.getPrivate().getEncoded());
        ServiceUser.share(grantPrivateKey(), "rw-r-----");
        Pem.writePublic(grantPublicKey(), "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static void makeSshKey(Path file, String comment) {
        Command.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", file.toString());
    }
}
