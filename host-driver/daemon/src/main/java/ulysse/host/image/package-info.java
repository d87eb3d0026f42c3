/** Images that vservers are made of: built from a distribution's own packages, imported once. */
@NullMarked
package ulysse.host.image;

import org.jspecify.annotations.NullMarked;
