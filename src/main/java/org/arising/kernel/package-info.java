/** Words shared by every room: references, days, text, clock, identifiers. Depends on {@code java.*} alone. */
@NullMarked
package org.arising.kernel;

import org.jspecify.annotations.NullMarked;
