/** What is on offer: plans are sizes, templates are contents. */
@NullMarked
package ulysse.panel.catalog;

import org.jspecify.annotations.NullMarked;
