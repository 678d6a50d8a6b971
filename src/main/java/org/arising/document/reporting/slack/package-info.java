/** How reports are asked for in Slack, and how what stands in them is edited there. */
@NullMarked
package org.arising.document.reporting.slack;

import org.jspecify.annotations.NullMarked;
