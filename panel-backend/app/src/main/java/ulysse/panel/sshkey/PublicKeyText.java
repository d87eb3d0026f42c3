package ulysse.panel.sshkey;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ulysse.panel.platform.PanelException;

/** One line of an OpenSSH {@code .pub} file: the algorithm, the key, perhaps a comment; and nothing else. */
record PublicKeyText(String algorithm, byte[] blob) {

    private static final int MAX_LENGTH = 16 * 1024;
    private static final Set<String> KNOWN = Set.of(
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "ssh-rsa",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");

    static PublicKeyText parse(String pasted) {
        String text = pasted.strip();
        refuseWhatIsNoPublicKey(text);
        String[] words = text.split("[ \t]+", 3);
        if (!KNOWN.contains(words[0])) {
            throw unknown(words);
        }
        if (words.length < 2) {
            throw notAKey("The key after " + words[0] + " is missing");
        }
        return new PublicKeyText(words[0], decode(words[1]));
    }

    private static void refuseWhatIsNoPublicKey(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("PRIVATE KEY-----") || upper.startsWith("PUTTY-USER-KEY-FILE")) {
            throw new PanelException(
                    SshKeyErrors.PRIVATE_KEY,
                    "You pasted a private key. It was not stored, but it has left your machine: make a new pair and paste"
                            + " the content of its .pub file");
        }
        if (text.startsWith("-----BEGIN") || text.startsWith("---- BEGIN")) {
            throw notAKey("Paste the OpenSSH form, one line: ssh-keygen -i -f FILE converts others");
        }
        if (text.lines().count() > 1) {
            throw notAKey("Paste one key, on one line");
        }
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw notAKey("Paste the content of a .pub file, such as ~/.ssh/id_ed25519.pub");
        }
    }

    private static PanelException unknown(String[] words) {
        if (words[0].equals("ssh-dss")) {
            return new PanelException(
                    SshKeyErrors.TOO_WEAK, "DSA keys are not accepted; make one with ssh-keygen -t ed25519");
        }
        if (words[0].contains("-cert-v01@")) {
            return notAKey("This is a certificate; paste the key it was made for");
        }
        boolean hasOptions =
                Stream.of(words).skip(1).anyMatch(rest -> KNOWN.stream().anyMatch(rest::contains));
        return hasOptions
                ? notAKey("Options before the key are not taken; the line must start with the algorithm")
                : notAKey("The line must start with one of "
                        + String.join(", ", KNOWN.stream().sorted().toList()));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw notAKey("The key is cut off or damaged");
        }
    }

    static PanelException notAKey(String detail) {
        return new PanelException(SshKeyErrors.NOT_A_KEY, detail);
    }
}
