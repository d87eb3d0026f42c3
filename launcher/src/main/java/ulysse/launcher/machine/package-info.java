/** The machine that Ulysse runs on: its commands, processes, users, mounts and networks. */
@NullMarked
package ulysse.launcher.machine;

import org.jspecify.annotations.NullMarked;
