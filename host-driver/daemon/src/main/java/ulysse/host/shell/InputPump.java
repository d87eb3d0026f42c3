package ulysse.host.shell;

import com.google.protobuf.ByteString;
import java.util.ArrayDeque;
import java.util.Deque;
import ulysse.host.kernel.Fd;
import ulysse.host.kernel.IoBuffer;
import ulysse.host.kernel.IoBuffer.Outcome;
import ulysse.host.kernel.IoLoop;

/** What the caller types, on its way to the process. For the loop's thread. */
final class InputPump {
    private final IoLoop loop;
    private final Fd fd;
    private final IoLoop.Watch watch;
    private final Runnable tookOne;
    private final Deque<ByteString> waiting = new ArrayDeque<>();
    private boolean endsAfter;
    private boolean ended;

    /** @param tookOne told for each piece that is gone, so that the caller may send another */
    InputPump(IoLoop loop, Fd fd, Runnable tookOne) {
        this.loop = loop;
        this.fd = fd;
        this.tookOne = tookOne;
        this.watch = loop.watch(fd, this::pump);
    }

    void add(ByteString piece) {
        waiting.add(piece);
        pump();
    }

    /** Closes the process's input once all that was sent before has gone. */
    void end() {
        endsAfter = true;
        pump();
    }

    void close() {
        ended = true;
        waiting.clear();
        watch.close();
        fd.close();
    }

    private void pump() {
        while (!ended && !waiting.isEmpty()) {
            Outcome outcome = writeSome(waiting.remove());
            if (outcome == Outcome.LATER) {
                watch.wants(false, true);
                return;
            }
            if (outcome == Outcome.ENDED) {
                stopListening();
            }
        }
        if (ended) {
            // The process closed its input: what still comes is swallowed, as by sshd.
            int dropped = waiting.size();
            waiting.clear();
            for (int i = 0; i < dropped; i++) {
                tookOne.run();
            }
            return;
        }
        watch.wants(false, false);
        if (endsAfter) {
            stopListening();
        }
    }

    /** Writes the beginning of a piece and puts the rest back in front. */
    private Outcome writeSome(ByteString piece) {
        IoBuffer buffer = loop.buffer();
        int length = Math.min(piece.size(), IoBuffer.SIZE);
        piece.substring(0, length).copyTo(buffer.clear());
        buffer.content().flip();
        Outcome outcome = length == 0 ? Outcome.MOVED : buffer.write(fd);
        int written = outcome == Outcome.MOVED ? buffer.content().position() : 0;
        ByteString rest = piece.substring(written);
        if (rest.isEmpty()) {
            tookOne.run();
        } else {
            waiting.addFirst(rest);
        }
        return outcome;
    }

    private void stopListening() {
        ended = true;
        watch.close();
        fd.close();
    }
}
