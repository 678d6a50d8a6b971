/** Actions in Slack: commands, modals, buttons and how an action is drawn. */
@NullMarked
package org.arising.action.slack;

import org.jspecify.annotations.NullMarked;
