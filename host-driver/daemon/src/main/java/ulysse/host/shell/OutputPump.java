package ulysse.host.shell;

import com.google.protobuf.ByteString;
import ulysse.host.kernel.Fd;
import ulysse.host.kernel.IoBuffer;
import ulysse.host.kernel.IoBuffer.Outcome;
import ulysse.host.kernel.IoLoop;

/** What a process writes, on its way to the caller, no faster than the caller takes it. For the loop's thread. */
final class OutputPump {
    /** Then the others' files get their turn. */
    private static final int PIECES_A_TURN = 16;

    private final IoLoop loop;
    private final Fd fd;
    private final IoLoop.Watch watch;
    private final Sink sink;
    private boolean ended;

    /** Where output goes. */
    interface Sink {
        boolean isReady();

        void take(ByteString piece);

        void ended();
    }

    OutputPump(IoLoop loop, Fd fd, Sink sink) {
        this.loop = loop;
        this.fd = fd;
        this.sink = sink;
        this.watch = loop.watch(fd, this::pump);
    }

    boolean hasEnded() {
        return ended;
    }

    /** Moves what is there. Called when there is something, or when the sink takes again. */
    void pump() {
        for (int i = 0; i < PIECES_A_TURN && !ended; i++) {
            if (!sink.isReady()) {
                watch.wants(false, false);
                return;
            }
            if (move() == Outcome.LATER) {
                break;
            }
        }
        if (!ended) {
            watch.wants(true, false);
        }
    }

    /** Moves what is left after the process has ended, and ends, whoever else may hold the other end. False: call again. */
    boolean drain() {
        while (!ended && sink.isReady()) {
            if (move() == Outcome.LATER) {
                end();
            }
        }
        watch.wants(false, false);
        return ended;
    }

    void close() {
        ended = true;
        watch.close();
    }

    private Outcome move() {
        IoBuffer buffer = loop.buffer();
        Outcome outcome = buffer.read(fd);
        switch (outcome) {
            case MOVED -> sink.take(ByteString.copyFrom(buffer.content()));
            case ENDED -> end();
            case LATER -> {}
        }
        return outcome;
    }

    private void end() {
        ended = true;
        watch.close();
        sink.ended();
    }
}
