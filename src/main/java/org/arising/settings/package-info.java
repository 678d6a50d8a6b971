/** What an operator sets in the environment, read once at start. */
@NullMarked
package org.arising.settings;

import org.jspecify.annotations.NullMarked;
