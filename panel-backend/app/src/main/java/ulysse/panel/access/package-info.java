/** Who acts, and what they may do. */
@NullMarked
package ulysse.panel.access;

import org.jspecify.annotations.NullMarked;
