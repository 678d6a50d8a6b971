/** The cycle of a plan: each period every lead says how the commitments stand, and an officer issues what they said. */
@NullMarked
package org.arising.plan;

import org.jspecify.annotations.NullMarked;
