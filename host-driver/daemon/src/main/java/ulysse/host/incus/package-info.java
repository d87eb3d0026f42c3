/** The incus engine: the only room that knows Incus's URLs and JSON. */
@NullMarked
package ulysse.host.incus;

import org.jspecify.annotations.NullMarked;
