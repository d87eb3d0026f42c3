/** What the gateway itself says: lists and sentences, in English and French. */
@NullMarked
package ulysse.gateway.command;

import org.jspecify.annotations.NullMarked;
