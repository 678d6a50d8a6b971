/** What stands open and what came and went, as a picture and in the words that say the same; from values to values. */
@NullMarked
package org.arising.picture;

import org.jspecify.annotations.NullMarked;
