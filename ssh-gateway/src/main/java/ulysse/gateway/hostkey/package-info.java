/** The key by which clients know this gateway. */
@NullMarked
package ulysse.gateway.hostkey;

import org.jspecify.annotations.NullMarked;
