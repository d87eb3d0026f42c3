/** Tests that the migrations build the schema described, and that its constraints hold. */
@NullMarked
package ulysse.migrations;

import org.jspecify.annotations.NullMarked;
