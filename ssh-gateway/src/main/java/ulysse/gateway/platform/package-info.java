/** Settings, gRPC channels, threads, health and metrics; nothing of the domain. */
@NullMarked
package ulysse.gateway.platform;

import org.jspecify.annotations.NullMarked;
