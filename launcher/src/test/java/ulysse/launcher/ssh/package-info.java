/** What people do by SSH, with real OpenSSH clients, in real vservers. */
@NullMarked
package ulysse.launcher.ssh;

import org.jspecify.annotations.NullMarked;
