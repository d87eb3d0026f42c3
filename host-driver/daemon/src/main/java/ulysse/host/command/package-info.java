/** The command line: serve, setup, image build, remove-all. */
@NullMarked
package ulysse.host.command;

import org.jspecify.annotations.NullMarked;
