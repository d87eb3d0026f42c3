/** Long work that people can watch: one wish on its way, step by step. */
@NullMarked
package ulysse.panel.operation;

import org.jspecify.annotations.NullMarked;
