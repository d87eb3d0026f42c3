/** The chart and the documentation, held to what the programs really are. */
@NullMarked
package ulysse.helm;

import org.jspecify.annotations.NullMarked;
