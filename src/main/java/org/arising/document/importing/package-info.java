/** From a draft to stored actions: recognised where known, added where new, and every difference said. */
@NullMarked
package org.arising.document.importing;

import org.jspecify.annotations.NullMarked;
