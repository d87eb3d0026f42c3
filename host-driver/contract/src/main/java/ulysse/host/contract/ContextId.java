package ulysse.host.contract;

/**
 * The kernel's number for one vserver on one host, 2 to 32767. 0 is the host itself and 1 the all-seeing watcher.
 *
 * <p>As Linux-VServer did, a context is the high half of the user and group ids: context x owns the ids x·65536 to
 * x·65536+65535, so that the last id of the last context is exactly 2³¹−1.
 */
public record ContextId(int value) implements Comparable<ContextId> {
    public static final int FIRST = 2;
    public static final int LAST = 32_767;

    /** How many user ids, and as many group ids, one context owns. */
    public static final int IDS = 65_536;

    public ContextId {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("context must be %d..%d: %d".formatted(FIRST, LAST, value));
        }
    }

    /** The host's id of the vserver's root. */
    public int firstUid() {
        return value * IDS;
    }

    /** The last id that belongs to this context, inclusive. */
    public int lastUid() {
        return firstUid() + (IDS - 1);
    }

    /** Whether a range of ids of the host, both ends inclusive, shares an id with this context. */
    public boolean overlaps(long first, long last) {
        return first <= lastUid() && last >= firstUid();
    }

    @Override
    public int compareTo(ContextId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
