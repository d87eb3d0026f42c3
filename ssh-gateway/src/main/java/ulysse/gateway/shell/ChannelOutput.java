package ulysse.gateway.shell;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelAsyncOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.platform.GatewayMetrics;

/**
 * What the process says, on its way to the client: one write under way at a time, over both streams, since they share the
 * client's window and MINA does not guard that. A piece counts as taken when it has left; only then may the next be asked for,
 * so the queue holds no more than was asked for.
 */
final class ChannelOutput {
    /** Room that MINA wants before the data: packet header, command, channel, length. */
    private static final int HEADER = 14;

    private final Channel channel;
    private final ChannelAsyncOutputStream out;
    private final ChannelAsyncOutputStream err;
    private final GatewayMetrics metrics;
    private final Queue<Piece> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile @Nullable Piece current;
    private volatile boolean writing;
    private volatile @Nullable Runnable afterLast;

    ChannelOutput(Channel channel, ChannelAsyncOutputStream out, ChannelAsyncOutputStream err, GatewayMetrics metrics) {
        this.channel = channel;
        this.out = out;
        this.err = err;
        this.metrics = metrics;
    }

    void write(ByteString bytes, Runnable taken) {
        queue.add(new Piece(out, bytes, taken));
        move();
    }

    void writeError(ByteString bytes, Runnable taken) {
        queue.add(new Piece(err, bytes, taken));
        move();
    }

    /** Run this once everything written so far has left. */
    void afterLast(Runnable action) {
        afterLast = action;
        move();
    }

    /** Go on; whoever comes while another is at it only lets that one go round again, so that no stack grows. */
    private void move() {
        if (rounds.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            writeWhilePossible();
            done = rounds.addAndGet(-done);
        } while (done != 0);
    }

    private void writeWhilePossible() {
        while (!writing) {
            Piece piece = current != null ? current : queue.poll();
            if (piece == null) {
                finishIfDue();
                return;
            }
            current = piece;
            if (piece.isWritten()) {
                current = null;
                piece.taken.run();
            } else {
                writeNextPacket(piece);
            }
        }
    }

    private void finishIfDue() {
        Runnable action = afterLast;
        if (action != null) {
            afterLast = null;
            action.run();
        }
    }

    private void writeNextPacket(Piece piece) {
        writing = true;
        try {
            piece.stream.writeBuffer(nextPacket(piece)).addListener(this::written);
        } catch (IOException | RuntimeException e) {
            abandon();
        }
    }

    private void written(IoWriteFuture future) {
        if (!future.isWritten()) {
            abandon();
            return;
        }
        writing = false;
        move();
    }

    /** Nothing goes out any more, so what is left has no reader; {@link #writing} stays set. */
    private void abandon() {
        current = null;
        queue.clear();
        channel.close(true);
    }

    /** Lays the data out so that MINA can put its header before it instead of copying. */
    private Buffer nextPacket(Piece piece) {
        int length = (int) Math.min(
                piece.bytes.size() - piece.position, channel.getRemoteWindow().getPacketSize());
        Buffer buffer = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_DATA, length + HEADER);
        buffer.rpos(HEADER);
        buffer.wpos(HEADER);
        piece.bytes.substring(piece.position, piece.position + length).copyTo(buffer.array(), HEADER);
        buffer.wpos(HEADER + length);
        piece.position += length;
        metrics.sent(length);
        return buffer;
    }

    private static final class Piece {
        private final ChannelAsyncOutputStream stream;
        private final ByteString bytes;
        private final Runnable taken;
        private int position;

        Piece(ChannelAsyncOutputStream stream, ByteString bytes, Runnable taken) {
            this.stream = stream;
            this.bytes = bytes;
            this.taken = taken;
        }

        boolean isWritten() {
            return position >= bytes.size();
        }
    }
}
