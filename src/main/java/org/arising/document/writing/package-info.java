/** Documents that are written: one template says what stands where, and each format is made of what it gives. */
@NullMarked
package org.arising.document.writing;

import org.jspecify.annotations.NullMarked;
