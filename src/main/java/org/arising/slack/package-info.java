/** Slack at the edge: the door, Bolt, the courier and what every feature's Slack room shares. */
@NullMarked
package org.arising.slack;

import org.jspecify.annotations.NullMarked;
