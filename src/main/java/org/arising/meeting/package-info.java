/** Meetings while they run: opened, their actions gathered, and closed before requests go out. */
@NullMarked
package org.arising.meeting;

import org.jspecify.annotations.NullMarked;
