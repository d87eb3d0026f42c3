/** Tests of the launcher, and of the whole stack that it starts. */
@NullMarked
package ulysse.launcher;

import org.jspecify.annotations.NullMarked;
