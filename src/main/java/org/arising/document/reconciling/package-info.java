/** Compares what a document says with what is held: which rows are of which actions, and where the two differ. Pure. */
@NullMarked
package org.arising.document.reconciling;

import org.jspecify.annotations.NullMarked;
