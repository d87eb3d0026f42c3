package ulysse.gateway.shell;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much input may wait in memory for processes that do not read, all channels together. A client's window is megabytes wide, for
 * the sake of uploads from far away; a thousand windows full would be the end of everybody's session.
 */
@Singleton
class InputBudget {
    /** A channel that keeps less than this waiting is never the one to go. */
    private static final int MODEST = 64 * 1024;

    private static final int SHARE_OF_HEAP = 4;

    private final long limit;
    private final AtomicLong waiting = new AtomicLong();

    InputBudget() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    InputBudget(long limit) {
        this.limit = limit;
    }

    /**
     * Count bytes that begin to wait.
     *
     * @param others what the same channel keeps waiting already
     * @return false when memory is short and this channel is one of those that fill it
     */
    boolean take(int bytes, long others) {
        return waiting.addAndGet(bytes) <= limit || others <= MODEST;
    }

    void giveBack(long bytes) {
        waiting.addAndGet(-bytes);
    }

    long waiting() {
        return waiting.get();
    }
}
