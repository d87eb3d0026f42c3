/** The whole gateway, driven by real OpenSSH clients, and by a hand-made one for what OpenSSH would never send. */
@NullMarked
package ulysse.gateway;

import org.jspecify.annotations.NullMarked;
