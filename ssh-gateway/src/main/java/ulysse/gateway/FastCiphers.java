package ulysse.gateway;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/**
 * Offers only AES-GCM to OpenSSH clients. In SSH the client's order decides, and OpenSSH puts AES-CTR first, at less than half the
 * speed. Clients that may lack GCM (dropbear, older Paramiko) still find CTR. Our offer goes out after the client has named itself,
 * so it can depend on the name.
 */
final class FastCiphers implements SessionListener {
    private static final Pattern HAS_GCM = Pattern.compile("SSH-2\\.0-OpenSSH_(?:for_Windows_)?(?:[7-9]|\\d\\d).*");

    @Override
    public void sessionPeerIdentificationReceived(Session session, String version, List<String> extraLines) {
        if (HAS_GCM.matcher(version).matches()) {
            session.setCipherFactories(List.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm));
        }
    }
}
