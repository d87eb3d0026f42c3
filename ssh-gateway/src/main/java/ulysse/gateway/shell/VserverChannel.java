package ulysse.gateway.shell;

import java.io.IOException;
import java.util.Objects;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.ChannelAsyncOutputStream;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.session.helpers.AbstractConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.host.Exit;
import ulysse.gateway.host.ProcessRequest.Program;
import ulysse.gateway.host.Terminal;
import ulysse.gateway.host.WindowSize;
import ulysse.gateway.session.GatewaySession;
import ulysse.gateway.session.NoMoreSessions;

/**
 * One SSH session channel. It speaks SSH and knows nothing of vservers: it gathers what the client asks for, starts a
 * {@link Visit}, and ends as that ends. MINA's own handling of commands is not used, because it can neither report a signal
 * nor survive every malformed request.
 */
final class VserverChannel extends ChannelSession {
    private static final Logger LOG = Logger.getLogger(VserverChannel.class);
    private static final int LONGEST_COMMAND = 128 * 1024;
    private static final int SIZE_BYTES = 4 * Integer.BYTES;

    private final Visits visits;
    private final EnvironmentFilter environment = new EnvironmentFilter();
    private final ChannelInput input;
    private @Nullable Terminal terminal;
    private @Nullable Visit prepared;
    private volatile @Nullable Visit visit;

    VserverChannel(Visits visits) {
        this.visits = visits;
        this.input = new ChannelInput(getLocalWindow(), visits.inputBudget, visits.metrics);
        setDataReceiver(input);
    }

    @Override
    protected OpenFuture doInit(Buffer buffer) {
        if (mayOpen()) {
            asyncOut = new ChannelAsyncOutputStream(this, SshConstants.SSH_MSG_CHANNEL_DATA);
            asyncErr = new ChannelAsyncOutputStream(this, SshConstants.SSH_MSG_CHANNEL_EXTENDED_DATA);
            return super.doInit(buffer);
        }
        OpenFuture future = new DefaultOpenFuture(this, this);
        future.setException(new SshChannelOpenException(
                getChannelId(), SshConstants.SSH_OPEN_RESOURCE_SHORTAGE, "no more sessions on this connection"));
        // MINA keeps a channel that failed to open; it must go, or each refusal would leave one behind.
        close(true);
        return future;
    }

    private boolean mayOpen() {
        boolean room = !(service instanceof AbstractConnectionService connection)
                || connection.getChannels().size() <= visits.settings.maxChannels();
        GatewaySession holder = GatewaySession.of(getSession());
        return room
                && holder != null
                && !NoMoreSessions.isPromised(getSession())
                && visits.channels.add(this, holder.person());
    }

    /** One bad request is refused; thrown further, it would take every channel of the connection with it. */
    @Override
    protected Result handleInternalRequest(String request, boolean wantReply, Buffer buffer) throws IOException {
        try {
            Result result = super.handleInternalRequest(request, wantReply, buffer);
            // MINA would write a warning for each request that it does not know.
            return result == Result.Unsupported ? Result.ReplyFailure : result;
        } catch (RuntimeException e) {
            LOG.debugf("malformed %s request: %s", request, e.getMessage());
            return Result.ReplyFailure;
        }
    }

    @Override
    protected Result handleEnvParsed(String name, String value) {
        return result(visit == null && environment.offer(name, value));
    }

    @Override
    protected Result handlePtyReq(Buffer buffer, boolean wantReply) {
        if (visit != null || prepared != null) {
            return Result.ReplyFailure;
        }
        String type = buffer.getString();
        WindowSize size = size(buffer);
        terminal = new Terminal(TerminalType.checked(type), size, PtyModes.parse(buffer.getBytes()));
        return Result.ReplySuccess;
    }

    @Override
    protected Result handleWindowChange(Buffer buffer, boolean wantReply) {
        if (terminal == null || buffer.available() < SIZE_BYTES) {
            return Result.ReplyFailure;
        }
        WindowSize size = size(buffer);
        terminal = terminal.withSize(size);
        if (visit != null) {
            visit.resize(size);
        }
        return Result.ReplySuccess;
    }

    @Override
    protected Result handleSignalParsed(String name) {
        boolean sent = visit != null && Signals.isAccepted(name);
        if (sent) {
            Objects.requireNonNull(visit).signal(name);
        }
        return result(sent);
    }

    /** A terminal takes a break and does nothing, like any Linux pty; a pipe cannot take one. */
    @Override
    protected Result handleBreakParsed(long length) {
        return result(terminal != null);
    }

    @Override
    protected Result handleShellParsed(String request) {
        return prepare(new Program.Shell());
    }

    @Override
    protected Result handleExecParsed(String request, String command) {
        return command.length() > LONGEST_COMMAND || command.indexOf('\0') >= 0
                ? Result.ReplyFailure
                : prepare(new Program.Command(command));
    }

    @Override
    protected Result handleSubsystemParsed(String request, String subsystem) {
        return "sftp".equals(subsystem) ? prepare(new Program.Subsystem(subsystem)) : Result.ReplyFailure;
    }

    private Result prepare(Program program) {
        GatewaySession holder = Objects.requireNonNull(GatewaySession.of(getSession()));
        ChannelOutput output = new ChannelOutput(this, asyncOut, asyncErr, visits.metrics);
        prepared =
                new Visit(visits, holder, new Request(program, terminal, environment.accepted()), this, input, output);
        return Result.ReplySuccess;
    }

    /** Begin only when the client has been told that its request succeeded: output must not come before that. */
    @Override
    protected IoWriteFuture sendResponse(Buffer buffer, String request, Result result, boolean wantReply)
            throws IOException {
        IoWriteFuture sent = super.sendResponse(buffer, request, result, wantReply);
        Visit next = prepared;
        if (next != null) {
            prepared = null;
            visit = next;
            next.begin();
        }
        return sent;
    }

    @Override
    public void handleEof() throws IOException {
        super.handleEof();
        input.end();
    }

    /** A client has no business writing to our stderr; MINA would end the connection for it. */
    @Override
    protected void doWriteExtendedData(byte[] data, int offset, long length) throws IOException {
        getLocalWindow().release(length);
    }

    /** MINA wakes only stdout, and a stderr that waits for the window would wait for ever. */
    @Override
    public void handleWindowAdjust(Buffer buffer) throws IOException {
        super.handleWindowAdjust(buffer);
        asyncErr.onWindowExpanded();
    }

    /** Whoever closes reads no more: what still waits for the window would keep the channel from ever ending. */
    @Override
    public void handleClose() throws IOException {
        asyncOut.close(true);
        asyncErr.close(true);
        super.handleClose();
    }

    @Override
    protected void preClose() {
        visits.channels.remove(this);
        input.discard();
        if (visit != null) {
            visit.abandon();
        }
        super.preClose();
    }

    /**
     * Close the channel as sshd does: how the process ended, end of file, close. In this order, because a client that has sent its
     * own end of file closes as soon as it sees ours, and would never hear how it ended.
     */
    void end(Exit exit) {
        try {
            switch (exit) {
                case Exit.Code code -> sendExitStatus(code.value());
                case Exit.Signal signal -> sendExitSignal(signal);
            }
            sendEof();
        } catch (IOException e) {
            LOG.debugf("the client left before it heard of the end: %s", e.getMessage());
        }
        close(false);
    }

    /** Tell whoever sits at a terminal here that the gateway stops. */
    void announceEnd() {
        if (visit != null) {
            visit.announceEnd();
        }
    }

    private void sendExitSignal(Exit.Signal signal) throws IOException {
        Buffer packet = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 64);
        packet.putUInt(getRecipient());
        packet.putString("exit-signal");
        packet.putBoolean(false);
        packet.putString(Signals.reported(signal.name()));
        packet.putBoolean(signal.coreDumped());
        packet.putString("");
        packet.putString("");
        writePacket(packet);
    }

    private static WindowSize size(Buffer buffer) {
        return WindowSize.clamped(buffer.getUInt(), buffer.getUInt(), buffer.getUInt(), buffer.getUInt());
    }

    private static Result result(boolean done) {
        return done ? Result.ReplySuccess : Result.ReplyFailure;
    }
}
