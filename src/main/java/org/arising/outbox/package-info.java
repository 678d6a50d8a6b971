/** Everything that leaves the service: facts that wait, are sent once, and are reconciled after a fault. */
@NullMarked
package org.arising.outbox;

import org.jspecify.annotations.NullMarked;
