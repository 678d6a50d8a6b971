/** The weekly message in a committee's channel. */
@NullMarked
package org.arising.digest;

import org.jspecify.annotations.NullMarked;
