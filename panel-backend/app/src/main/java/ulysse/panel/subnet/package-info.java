/** Subnets as the staff make, see and change them: their ranges, their map, and single addresses kept back. */
@NullMarked
package ulysse.panel.subnet;

import org.jspecify.annotations.NullMarked;
