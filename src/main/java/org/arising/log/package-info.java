/** What is logged, and what is never logged. */
@NullMarked
package org.arising.log;

import org.jspecify.annotations.NullMarked;
