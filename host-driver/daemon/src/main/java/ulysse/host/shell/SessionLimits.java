package ulysse.host.shell;

import io.grpc.Status;
import java.util.HashMap;
import java.util.Map;
import ulysse.host.contract.ContextId;

/**
 * How many sessions there may be, so that callers who don't read, or processes that don't, fill no more memory than there is.
 * One vserver gets a part of it only: its tenant must not be able to lock the others out.
 */
final class SessionLimits {
    /** What one session may hold at most: output on its way out, input on its way in. */
    private static final long MEMORY_FOR_ONE = 384 << 10;

    private static final int PARTS = 4;

    private final int most;
    private final int mostOfOne;
    private final Map<ContextId, Integer> open = new HashMap<>();
    private int all;

    SessionLimits(long memory) {
        most = (int) Math.max(PARTS, memory / MEMORY_FOR_ONE);
        mostOfOne = most / PARTS;
    }

    /** A place for one more session, to be given back. */
    synchronized void take(ContextId context) {
        int already = open.getOrDefault(context, 0);
        if (all >= most || already >= mostOfOne) {
            String who = all >= most ? "this host" : "this vserver";
            throw Status.RESOURCE_EXHAUSTED
                    .withDescription(who + " has as many sessions as it may have")
                    .asRuntimeException();
        }
        all++;
        open.put(context, already + 1);
    }

    synchronized void giveBack(ContextId context) {
        all--;
        open.computeIfPresent(context, (key, count) -> count == 1 ? null : count - 1);
    }
}
