/** Compares the counters of subnets and hosts with what counting gives. */
@NullMarked
package ulysse.panel.recount;

import org.jspecify.annotations.NullMarked;
