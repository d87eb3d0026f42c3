package ulysse.panel.vserver;

import org.jspecify.annotations.Nullable;
import ulysse.host.contract.ContextId;
import ulysse.panel.address.AskedAddresses;

/**
 * What an order asks for beside its plan.
 *
 * @param network its name; null when the tenant has only one
 * @param context a number that staff ask for; null for the next one
 * @param host the name of the host that staff ask for; null for the best
 */
record Wanted(
        @Nullable String network,
        AskedAddresses addresses,
        @Nullable ContextId context,
        @Nullable String host) {
    /** Whether it asks for what only staff may choose. */
    boolean isForStaff() {
        return context != null || host != null;
    }
}
