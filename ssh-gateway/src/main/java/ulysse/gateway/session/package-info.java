/** One connection: whose it is, how many there may be, when it has gone dead. */
@NullMarked
package ulysse.gateway.session;

import org.jspecify.annotations.NullMarked;
