/** Whether the history of actions is still what was recorded: its chain, checked whole, and its end, told in the log daily. */
@NullMarked
package org.arising.audit;

import org.jspecify.annotations.NullMarked;
