package ulysse.panel.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the chain from its beginning.
 *
 * @param sound how many entries follow each other as they should
 * @param brokenAt the first place that does not fit; null when all do
 * @param unsealed entries that the chain passed by
 * @param head hash of the last entry when the chain is whole, to compare with the one in the logs
 */
record AuditVerdict(
        boolean whole,
        long sound,
        @Schema(nullable = true) @Nullable Long brokenAt,
        long unsealed,
        @Schema(nullable = true) @Nullable String head) {

    static AuditVerdict whole(Seal head, long unsealed) {
        return new AuditVerdict(true, head.seq(), null, unsealed, head.hashText());
    }

    static AuditVerdict broken(long sound, long unsealed) {
        return new AuditVerdict(false, sound, sound + 1, unsealed, null);
    }
}
