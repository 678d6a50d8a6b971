/** Who may do what: one place that decides, with a refusal in words. */
@NullMarked
package org.arising.access;

import org.jspecify.annotations.NullMarked;
