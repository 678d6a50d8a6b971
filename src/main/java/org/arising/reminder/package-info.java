/** What is due when: the plan of requests, reminders, follow-ups and escalations, and its run. */
@NullMarked
package org.arising.reminder;

import org.jspecify.annotations.NullMarked;
