/** The narrow door to the kernel and liblxc, and the only room that imports com.sun.jna. */
@NullMarked
package ulysse.host.kernel;

import org.jspecify.annotations.NullMarked;
