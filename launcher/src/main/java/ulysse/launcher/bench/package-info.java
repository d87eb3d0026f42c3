/** Measurements of a private stack, each beside the thing it must stand comparison with. */
@NullMarked
package ulysse.launcher.bench;

import org.jspecify.annotations.NullMarked;
