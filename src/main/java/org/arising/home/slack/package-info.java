/** The app's home tab: what somebody owes, what waits for them, and their committees. */
@NullMarked
package org.arising.home.slack;

import org.jspecify.annotations.NullMarked;
