/** Where the content of attachments is kept: in a folder, or in a bucket of an object store. */
@NullMarked
package org.arising.files;

import org.jspecify.annotations.NullMarked;
