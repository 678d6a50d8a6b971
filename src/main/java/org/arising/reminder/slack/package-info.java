/** Requests, reminders, follow-ups and escalations in Slack, and whether they are sent. */
@NullMarked
package org.arising.reminder.slack;

import org.jspecify.annotations.NullMarked;
