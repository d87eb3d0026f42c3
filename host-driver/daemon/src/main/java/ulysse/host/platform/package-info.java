/** What every room needs and none owns: failures with a kind, the edge's checks, settings, logs. */
@NullMarked
package ulysse.host.platform;

import org.jspecify.annotations.NullMarked;
