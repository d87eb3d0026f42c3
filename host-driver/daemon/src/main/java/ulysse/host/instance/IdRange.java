package ulysse.host.instance;

import ulysse.host.contract.ContextId;

/**
 * User and group ids of this host.
 *
 * @param holder whose, for people: the line of a file, or an instance with its project
 */
public record IdRange(long first, long count, String holder) {
    private long end() {
        return first + count;
    }

    /** The ids that are in both, in the words of this one; empty when there are none. */
    IdRange intersection(IdRange other) {
        long from = Math.max(first, other.first);
        return new IdRange(from, Math.max(0, Math.min(end(), other.end()) - from), holder);
    }

    /** Whether all ids of a context are in it. */
    boolean contains(ContextId context) {
        return first <= context.firstUid() && end() > context.lastUid();
    }

    /** Whether any id of a context is in it. */
    public boolean overlaps(ContextId context) {
        return !isEmpty() && context.overlaps(first, end() - 1);
    }

    boolean isEmpty() {
        return count <= 0;
    }
}
