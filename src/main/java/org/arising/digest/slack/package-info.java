/** The digest in Slack. */
@NullMarked
package org.arising.digest.slack;

import org.jspecify.annotations.NullMarked;
