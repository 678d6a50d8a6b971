/** Documents in neutral form, whatever file they came from, and a reader for each kind of file. */
@NullMarked
package org.arising.document.source;

import org.jspecify.annotations.NullMarked;
