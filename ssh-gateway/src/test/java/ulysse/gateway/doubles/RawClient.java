package ulysse.gateway.doubles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelSession;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;

/** A client that can say what OpenSSH never would. */
public final class RawClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SshClient ssh;
    private final ClientSession session;

    private RawClient(SshClient ssh, ClientSession session) {
        this.ssh = ssh;
        this.session = session;
    }

    public static RawClient connect(Client client, String login) throws IOException {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        ssh.setKeyIdentityProvider(new FileKeyPairProvider(client.key("demo")));
        ssh.start();
        ClientSession session =
                ssh.connect(login, "127.0.0.1", client.port()).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        return new RawClient(ssh, session);
    }

    /** Run a command and send input by {@link Channel#send}. */
    public Channel exec(String command) throws IOException {
        ChannelExec channel = session.createExecChannel(command);
        Channel opened = new Channel(channel);
        channel.open().verify(PATIENCE);
        return opened;
    }

    /** Open a channel and ask nothing of it yet. */
    public Channel open() throws IOException {
        Bare channel = new Bare();
        session.getService(ConnectionService.class).registerChannel(channel);
        channel.open().verify(PATIENCE);
        return new Channel(channel);
    }

    public boolean isOpenRefused() throws IOException {
        try {
            open();
            return false;
        } catch (SshException e) {
            return session.isOpen();
        }
    }

    public void request(String name) throws IOException {
        Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST, 64);
        buffer.putString(name);
        buffer.putBoolean(false);
        session.writePacket(buffer);
    }

    @Override
    public void close() {
        ssh.stop();
    }

    /** A session channel whose shell is never asked for. */
    private static final class Bare extends ChannelSession {
        @Override
        protected void doOpen() {}
    }

    /** One channel. */
    public static final class Channel {
        private final ClientChannel channel;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Channel(ClientChannel channel) {
            this.channel = channel;
            channel.setOut(out);
        }

        public void send(String text) throws IOException {
            channel.getInvertedIn().write(text.getBytes(StandardCharsets.UTF_8));
            channel.getInvertedIn().flush();
        }

        public void sendEof() throws IOException {
            channel.getInvertedIn().close();
        }

        public void request(String name, Consumer<Buffer> content) throws IOException {
            Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 64);
            buffer.putUInt(channel.getRecipient());
            buffer.putString(name);
            buffer.putBoolean(false);
            content.accept(buffer);
            channel.getSession().writePacket(buffer);
        }

        public void sendErrorData(String text) throws IOException {
            Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_EXTENDED_DATA, 64);
            buffer.putUInt(channel.getRecipient());
            buffer.putInt(1);
            buffer.putString(text);
            channel.getSession().writePacket(buffer);
        }

        public int awaitEnd() {
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer status = channel.getExitStatus();
            return status == null ? -1 : status;
        }

        public String output() {
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
