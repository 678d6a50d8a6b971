/** Documents: what is read from them. */
@NullMarked
package org.arising.document;

import org.jspecify.annotations.NullMarked;
