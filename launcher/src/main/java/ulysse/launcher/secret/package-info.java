/** Passwords, certificates and keys: made once for each stack and kept from everybody who need not know them. */
@NullMarked
package ulysse.launcher.secret;

import org.jspecify.annotations.NullMarked;
