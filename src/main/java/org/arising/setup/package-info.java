/** The setup file: what an operator declares, and how it differs from what is held. */
@NullMarked
package org.arising.setup;

import org.jspecify.annotations.NullMarked;
