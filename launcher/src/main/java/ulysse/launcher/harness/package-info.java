/** A private stack for tests and measurements, with real parts, and clients that use it as people do. */
@NullMarked
package ulysse.launcher.harness;

import org.jspecify.annotations.NullMarked;
