/** The database: its settings, checked at start, its migrations, and the file store beneath it. */
@NullMarked
package org.arising.storage;

import org.jspecify.annotations.NullMarked;
