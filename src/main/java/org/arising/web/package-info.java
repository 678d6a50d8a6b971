/** What anybody may read on the web: reports that were issued, of committees that switched their page on. */
@NullMarked
package org.arising.web;

import org.jspecify.annotations.NullMarked;
