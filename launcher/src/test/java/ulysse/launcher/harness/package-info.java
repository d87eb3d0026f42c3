/** A private stack for tests: real parts, own ports, own engine, own data; shared by all test classes of one run. */
@NullMarked
package ulysse.launcher.harness;

import org.jspecify.annotations.NullMarked;
