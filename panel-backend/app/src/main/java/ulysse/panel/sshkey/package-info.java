/** The public keys by which people open the SSH gateway. */
@NullMarked
package ulysse.panel.sshkey;

import org.jspecify.annotations.NullMarked;
