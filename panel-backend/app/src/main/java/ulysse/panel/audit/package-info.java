/** What was done, by whom, in an order nobody can rewrite unnoticed. */
@NullMarked
package ulysse.panel.audit;

import org.jspecify.annotations.NullMarked;
