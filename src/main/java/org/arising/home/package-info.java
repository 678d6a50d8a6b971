/** Whose home tab was looked at. */
@NullMarked
package org.arising.home;

import org.jspecify.annotations.NullMarked;
