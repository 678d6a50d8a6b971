/** How documents come in through Slack: the form, what was found, and the choices of an officer. */
@NullMarked
package org.arising.document.slack;

import org.jspecify.annotations.NullMarked;
