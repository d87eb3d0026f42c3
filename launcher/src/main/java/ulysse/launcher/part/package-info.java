/** The programs of a stack, one class each: how it is prepared, started and known to be ready. */
@NullMarked
package ulysse.launcher.part;

import org.jspecify.annotations.NullMarked;
