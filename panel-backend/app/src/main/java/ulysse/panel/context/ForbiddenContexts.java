package ulysse.panel.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.host.HostDescription;
import ulysse.panel.host.HostDescription.IdRange;

/**
 * Context numbers that a host cannot give.
 *
 * @param last inclusive
 * @param reason why, for people
 */
record ForbiddenContexts(int first, int last, String reason) {
    private static final String NOT_GRANTED =
            "the host: no line of root's in its /etc/subuid and /etc/subgid grants these user ids";
    private static final int LONGEST = 200;

    /** All of them, in order and apart. A host that tells nothing of what is granted is taken to grant everything. */
    static List<ForbiddenContexts> of(HostDescription description) {
        @Nullable String[] reasons = new String[ContextId.LAST + 1];
        if (!description.granted().isEmpty()) {
            Arrays.fill(reasons, NOT_GRANTED);
            description.granted().forEach(range -> fill(reasons, whole(range), null));
        }
        description.foreign().forEach(range -> fill(reasons, touched(range), taken(range)));
        return runs(reasons);
    }

    private static String taken(IdRange range) {
        String words = "the host: user ids held by " + range.holder();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private record Span(long first, long last) {}

    /** The contexts that have all their ids in it. */
    private static Span whole(IdRange range) {
        return new Span(Math.ceilDiv(range.first(), ContextId.IDS), (range.last() + 1) / ContextId.IDS - 1);
    }

    /** The contexts that have any id in it. */
    private static Span touched(IdRange range) {
        return new Span(range.first() / ContextId.IDS, range.last() / ContextId.IDS);
    }

    private static void fill(@Nullable String[] reasons, Span span, @Nullable String reason) {
        long last = Math.min(span.last(), ContextId.LAST);
        for (long number = Math.max(span.first(), ContextId.FIRST); number <= last; number++) {
            reasons[(int) number] = reason;
        }
    }

    private static List<ForbiddenContexts> runs(@Nullable String[] reasons) {
        List<ForbiddenContexts> runs = new ArrayList<>();
        int first = ContextId.FIRST;
        for (int number = first; number <= ContextId.LAST; number++) {
            String reason = reasons[number];
            boolean ends = number == ContextId.LAST || !Objects.equals(reason, reasons[number + 1]);
            if (ends && reason != null) {
                runs.add(new ForbiddenContexts(first, number, reason));
            }
            first = ends ? number + 1 : first;
        }
        return runs;
    }
}
