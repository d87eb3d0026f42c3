/** A channel: what a client asks of it, and the process inside the vserver that answers. */
@NullMarked
package ulysse.gateway.shell;

import org.jspecify.annotations.NullMarked;
