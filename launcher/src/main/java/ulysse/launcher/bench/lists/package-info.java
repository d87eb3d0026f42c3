/** How long the pages of lists take in a large installation. */
@NullMarked
package ulysse.launcher.bench.lists;

import org.jspecify.annotations.NullMarked;
