/** What people do in the browser, with a real Chromium on the real portal. */
@NullMarked
package ulysse.launcher.portal;

import org.jspecify.annotations.NullMarked;
