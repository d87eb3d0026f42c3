/** The SSH door: one server, hardened, that leads people into their vservers. */
@NullMarked
package ulysse.gateway;

import org.jspecify.annotations.NullMarked;
