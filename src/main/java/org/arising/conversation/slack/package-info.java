/** Mentions, replies in threads, shortcuts: every way of speaking that is no slash command. */
@NullMarked
package org.arising.conversation.slack;

import org.jspecify.annotations.NullMarked;
