/** Vservers as the panel wishes them: made, started, stopped, removed, counted, whatever engine runs them. */
@NullMarked
package ulysse.host.instance;

import org.jspecify.annotations.NullMarked;
