/** Framework glue that every room may use and that knows nothing of the domain: errors, pages, time, idempotent calls. */
@NullMarked
package ulysse.panel.platform;

import org.jspecify.annotations.NullMarked;
