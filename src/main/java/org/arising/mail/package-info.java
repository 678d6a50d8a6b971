/** E-mail to and from people outside Slack: what is sent, what comes, and whose it is. */
@NullMarked
package org.arising.mail;

import org.jspecify.annotations.NullMarked;
