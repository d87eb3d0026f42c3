/** The numbers that identify vservers to the kernel of their host. */
@NullMarked
package ulysse.panel.context;

import org.jspecify.annotations.NullMarked;
