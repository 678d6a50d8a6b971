/** The command line: each command a file, sharing how they open the database and speak. */
@NullMarked
package org.arising.command;

import org.jspecify.annotations.NullMarked;
