/** Which workspaces have installed the app, and the tokens that this gave, sealed at rest. */
@NullMarked
package org.arising.installation;

import org.jspecify.annotations.NullMarked;
