/** The panel as the gateway needs it: keys, decisions, lists, and the audit log. */
@NullMarked
package ulysse.gateway.panel;

import org.jspecify.annotations.NullMarked;
