/** Copies of everything that the service keeps: taken while it serves, checked, rotated, and put back. */
@NullMarked
package org.arising.backup;

import org.jspecify.annotations.NullMarked;
