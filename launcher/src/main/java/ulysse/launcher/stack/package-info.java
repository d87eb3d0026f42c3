/** A whole Ulysse on one machine: the order of its parts, their watching and their end. */
@NullMarked
package ulysse.launcher.stack;

import org.jspecify.annotations.NullMarked;
