/** Days as calendars exchange them by e-mail; nothing but values and texts. */
@NullMarked
package org.arising.calendar;

import org.jspecify.annotations.NullMarked;
