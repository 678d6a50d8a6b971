/** Committees, their meetings and calendars, and the organisations and posts that answer to them. */
@NullMarked
package org.arising.committee;

import org.jspecify.annotations.NullMarked;
