/** Requests, reminders and follow-ups as they are written to people outside Slack. */
@NullMarked
package org.arising.reminder.mail;

import org.jspecify.annotations.NullMarked;
