/** The site file: hosts, networks, plans, templates and tenants as the staff wrote them down. */
@NullMarked
package ulysse.panel.site;

import org.jspecify.annotations.NullMarked;
