/** Ordering, starting, stopping and deleting vservers, and making the hosts agree. */
@NullMarked
package ulysse.panel.vserver;

import org.jspecify.annotations.NullMarked;
