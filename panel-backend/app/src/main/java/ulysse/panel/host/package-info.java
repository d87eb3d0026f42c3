/** The machines that run vservers, what is placed on them, and how they are told. */
@NullMarked
package ulysse.panel.host;

import org.jspecify.annotations.NullMarked;
