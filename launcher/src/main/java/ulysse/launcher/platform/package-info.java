/** What all parts of a stack share: their common shape, their folders and ports, and how people hear of them. */
@NullMarked
package ulysse.launcher.platform;

import org.jspecify.annotations.NullMarked;
