package ulysse.gateway;

import org.apache.sshd.server.SshServer;

/** An SSH server that can stop accepting while its sessions go on; MINA's own cannot. */
final class UlysseServer extends SshServer {

    /** Close the listening socket only. */
    void unbind() {
        if (acceptor != null) {
            acceptor.unbind();
        }
    }
}
