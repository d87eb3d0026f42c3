/** A host as the gateway needs it: a process inside one of its vservers. */
@NullMarked
package ulysse.gateway.host;

import org.jspecify.annotations.NullMarked;
