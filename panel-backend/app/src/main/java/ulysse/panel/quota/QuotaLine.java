package ulysse.panel.quota;

import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param ceiling for what is used and reserved together; null is unlimited
 * @param version of the ceiling
 * @param byStaff whether staff have set the ceiling, and not the site file
 */
record QuotaLine(
        Resource resource,
        long used,
        long reserved,
        @Nullable Long ceiling,
        long version,
        boolean byStaff) {

    /** What a missing row means. */
    static QuotaLine none(Resource resource) {
        return new QuotaLine(resource, 0, 0, 0L, 0, false);
    }

    long held() {
        return used + reserved;
    }

    boolean isOver() {
        return ceiling != null && held() > ceiling;
    }

    boolean allows(long total) {
        return ceiling == null || total <= ceiling;
    }

    String limitInWords() {
        return ceiling == null ? "unlimited" : ceiling.toString();
    }
}
