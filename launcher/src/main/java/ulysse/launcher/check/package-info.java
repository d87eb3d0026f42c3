/** Running the tests group by group, and counting what really ran. */
@NullMarked
package ulysse.launcher.check;

import org.jspecify.annotations.NullMarked;
