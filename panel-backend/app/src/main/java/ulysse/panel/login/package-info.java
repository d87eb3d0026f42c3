/** What the panel does for the SSH gateway: who holds which key, and who may enter what. */
@NullMarked
package ulysse.panel.login;

import org.jspecify.annotations.NullMarked;
