/** Stand-ins for the panel and a host, behind the real gRPC contracts, and what drives a real OpenSSH client. */
@NullMarked
package ulysse.gateway.doubles;

import org.jspecify.annotations.NullMarked;
