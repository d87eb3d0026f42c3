/** Entering a vserver: who may, what runs there, and how its streams, signals and end come back. */
@NullMarked
package ulysse.host.shell;

import org.jspecify.annotations.NullMarked;
