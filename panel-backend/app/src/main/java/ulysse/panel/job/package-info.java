/** Work that outlives the process that began it: persistent, done by one process at a time, taken over when that one dies. */
@NullMarked
package ulysse.panel.job;

import org.jspecify.annotations.NullMarked;
