/** SIGKILL in the middle of work: whatever dies, nothing doubles and nothing leaks. */
@NullMarked
package ulysse.launcher.faults;

import org.jspecify.annotations.NullMarked;
