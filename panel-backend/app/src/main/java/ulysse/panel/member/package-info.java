/** Inviting members into a tenant, changing their roles, and letting them go. */
@NullMarked
package ulysse.panel.member;

import org.jspecify.annotations.NullMarked;
