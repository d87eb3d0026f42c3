/** What taking an address costs, beside the ways in which others take one. */
@NullMarked
package ulysse.launcher.bench.allocate;

import org.jspecify.annotations.NullMarked;
