/** Requests for the updates of a plan as they are written to leads outside Slack. */
@NullMarked
package org.arising.plan.mail;

import org.jspecify.annotations.NullMarked;
