/** The commands of {@code ./ulysse}, one class each. */
@NullMarked
package ulysse.launcher;

import org.jspecify.annotations.NullMarked;
