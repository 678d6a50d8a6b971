/** Correspondence that answers actions, and its files. */
@NullMarked
package org.arising.response;

import org.jspecify.annotations.NullMarked;
