/** What people write beneath our messages, and what they say that it is. */
@NullMarked
package org.arising.conversation;

import org.jspecify.annotations.NullMarked;
