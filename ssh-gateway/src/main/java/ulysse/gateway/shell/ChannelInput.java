package ulysse.gateway.shell;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.channel.LocalWindow;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.host.RemoteProcess;
import ulysse.gateway.platform.GatewayMetrics;

/**
 * What the client types, on its way to the process. The client's window opens again only as far as the process takes it, so
 * what waits here, also before there is a process, never exceeds the window.
 */
final class ChannelInput implements ChannelDataReceiver {
    private final LocalWindow window;
    private final InputBudget budget;
    private final GatewayMetrics metrics;
    private final Deque<ByteString> waiting = new ArrayDeque<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private @Nullable RemoteProcess process;
    private long waitingBytes;
    private boolean ended;
    private boolean endSent;
    private boolean discarded;

    ChannelInput(LocalWindow window, InputBudget budget, GatewayMetrics metrics) {
        this.window = window;
        this.budget = budget;
        this.metrics = metrics;
    }

    /** Take what came; MINA's buffer is its own, hence the copy. */
    @Override
    public int data(ChannelSession channel, byte[] buffer, int start, int length) throws IOException {
        metrics.received(length);
        boolean overBudget;
        synchronized (waiting) {
            if (discarded || ended) {
                return length;
            }
            waiting.add(ByteString.copyFrom(buffer, start, length));
            waitingBytes += length;
            overBudget = !budget.take(length, waitingBytes - length);
        }
        if (overBudget) {
            channel.close(true);
        } else {
            move();
        }
        return 0;
    }

    /** MINA's word for both the end of input and the end of the channel; the channel tells us which by other means. */
    @Override
    public void close() {}

    /** The client will send no more. */
    void end() {
        synchronized (waiting) {
            ended = true;
        }
        move();
    }

    /** From now on there is somebody to take it. */
    void attach(RemoteProcess taker) {
        synchronized (waiting) {
            process = taker;
        }
        move();
    }

    /** Nobody will take any more. */
    void discard() {
        synchronized (waiting) {
            discarded = true;
            waiting.clear();
            budget.giveBack(waitingBytes);
            waitingBytes = 0;
        }
    }

    /** Hand over as much as there is room for. Whoever comes while another is at it only lets that one go round again. */
    void move() {
        if (rounds.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            moveWhileRoom();
            done = rounds.addAndGet(-done);
        } while (done != 0);
    }

    private void moveWhileRoom() {
        while (true) {
            RemoteProcess taker;
            ByteString next;
            synchronized (waiting) {
                taker = process;
                if (taker == null || discarded || !taker.hasRoomForInput()) {
                    return;
                }
                next = waiting.poll();
                if (next == null) {
                    endIfDue(taker);
                    return;
                }
                waitingBytes -= next.size();
                budget.giveBack(next.size());
            }
            taker.input(next);
            release(next.size());
        }
    }

    private void endIfDue(RemoteProcess taker) {
        if (ended && !endSent) {
            endSent = true;
            taker.endOfInput();
        }
    }

    private void release(int bytes) {
        try {
            window.release(bytes);
        } catch (IOException e) {
            // The connection is gone; the channel hears of it by itself.
            discard();
        }
    }
}
