/** What a vserver uses now. */
@NullMarked
package ulysse.panel.usage;

import org.jspecify.annotations.NullMarked;
