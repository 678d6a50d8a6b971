/** Hears from Slack who is away, who has left and who is in which user group. */
@NullMarked
package org.arising.people.slack;

import org.jspecify.annotations.NullMarked;
