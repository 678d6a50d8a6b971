/** What is wrong with an installation, and how to mend it. */
@NullMarked
package org.arising.doctor;

import org.jspecify.annotations.NullMarked;
