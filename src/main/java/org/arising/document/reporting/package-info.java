/** What a committee publishes about its actions: the report for a meeting, frozen once it is issued, and its relatives. */
@NullMarked
package org.arising.document.reporting;

import org.jspecify.annotations.NullMarked;
