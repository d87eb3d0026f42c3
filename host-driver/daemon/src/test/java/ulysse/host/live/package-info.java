/** The driver against a real kernel and a real Incus of its own. Needs root. */
@NullMarked
package ulysse.host.live;

import org.jspecify.annotations.NullMarked;
