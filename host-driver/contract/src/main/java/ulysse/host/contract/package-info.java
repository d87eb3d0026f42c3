/** The words that a panel, a gateway and a host share: contexts, and the grants that let a person in. */
@NullMarked
package ulysse.host.contract;

import org.jspecify.annotations.NullMarked;
