/** How leads are asked for updates of a plan in Slack, and how officers gather and issue them there. */
@NullMarked
package org.arising.plan.slack;

import org.jspecify.annotations.NullMarked;
