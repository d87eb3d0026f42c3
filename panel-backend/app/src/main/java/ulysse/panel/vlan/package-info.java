/** The networks, which hosts reach them and which tenants may use them. */
@NullMarked
package ulysse.panel.vlan;

import org.jspecify.annotations.NullMarked;
