/** Meetings in Slack: the form that opens and closes one, and what the committee's channel reads of it. */
@NullMarked
package org.arising.meeting.slack;

import org.jspecify.annotations.NullMarked;
