/** The host's networks: forwarding, masquerading, and what vservers may reach. */
@NullMarked
package ulysse.host.network;

import org.jspecify.annotations.NullMarked;
