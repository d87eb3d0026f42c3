/** Who is at the door, by which key, and where they want to go. */
@NullMarked
package ulysse.gateway.login;

import org.jspecify.annotations.NullMarked;
