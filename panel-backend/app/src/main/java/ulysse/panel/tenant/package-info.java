/** Tenants, people, and who belongs to which tenant as what. */
@NullMarked
package ulysse.panel.tenant;

import org.jspecify.annotations.NullMarked;
