/** What each tenant holds and may hold, as a ledger. */
@NullMarked
package ulysse.panel.quota;

import org.jspecify.annotations.NullMarked;
