/** Two panels on one database, killed at random moments under many clients, and the books afterwards. */
@NullMarked
package ulysse.launcher.storm;

import org.jspecify.annotations.NullMarked;
