package ulysse.panel.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null does not narrow.
 *
 * @param tenant slug
 * @param actor user name
 */
record AuditFilter(
        @Nullable String tenant,
        @Nullable String actor,
        @Nullable String action) {}
