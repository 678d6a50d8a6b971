/** How officers see what came by e-mail, and say what it is. */
@NullMarked
package org.arising.mail.slack;

import org.jspecify.annotations.NullMarked;
