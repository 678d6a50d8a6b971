/** Readers: from a file to a {@link org.arising.document.reading.Draft}, purely, with every doubt said in words. */
@NullMarked
package org.arising.document.reading;

import org.jspecify.annotations.NullMarked;
