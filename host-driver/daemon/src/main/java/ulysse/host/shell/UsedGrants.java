package ulysse.host.shell;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import ulysse.host.contract.GrantRefused;
import ulysse.host.contract.GrantRefused.Reason;
import ulysse.host.v1.GrantClaims;

/**
 * Remembers each grant until it expires, so that it opens one door once. The memory begins with the daemon: a grant from before
 * may have been used already and is refused.
 */
final class UsedGrants {
    /** Far more logins than a host sees in the minutes that a grant may live. */
    private static final int MOST = 200_000;

    private record Used(String id, long expiresMillis) implements Comparable<Used> {
        @Override
        public int compareTo(Used other) {
            return Long.compare(expiresMillis, other.expiresMillis);
        }
    }

    private final Clock clock;
    private final long since;
    private final Map<String, Used> byId = new HashMap<>();
    private final PriorityQueue<Used> byTime = new PriorityQueue<>();

    UsedGrants(Clock clock) {
        this.clock = clock;
        this.since = clock.millis();
    }

    /** Uses a grant that was verified. */
    synchronized void use(GrantClaims claims) throws GrantRefused {
        forgetExpired();
        boolean isFromBefore = claims.getNotBeforeMillis() < since;
        if (isFromBefore || byId.size() >= MOST || byId.containsKey(claims.getId())) {
            throw new GrantRefused(Reason.REPLAYED, "the grant was used already, or may have been: ask for a new one");
        }
        Used used = new Used(claims.getId(), claims.getExpiresMillis());
        byId.put(used.id(), used);
        byTime.add(used);
    }

    private void forgetExpired() {
        long now = clock.millis();
        for (Used oldest = byTime.peek(); oldest != null && oldest.expiresMillis() < now; oldest = byTime.peek()) {
            byTime.remove();
            byId.remove(oldest.id());
        }
    }
}
