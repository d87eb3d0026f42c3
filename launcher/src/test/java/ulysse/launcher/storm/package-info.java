/** Many orders at two panels: nobody gets what another one has, and nothing leaks, whoever dies. */
@NullMarked
package ulysse.launcher.storm;

import org.jspecify.annotations.NullMarked;
