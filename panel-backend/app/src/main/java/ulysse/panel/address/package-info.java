/** Subnets and addresses: who has which, and the network plan that hosts get. */
@NullMarked
package ulysse.panel.address;

import org.jspecify.annotations.NullMarked;
