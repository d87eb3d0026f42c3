/** Signing in and out in the browser, and what the signed-in person sees of themselves and their tenants. */
@NullMarked
package ulysse.panel.session;

import org.jspecify.annotations.NullMarked;
