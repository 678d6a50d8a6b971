/** Installing the app in Slack over OAuth, renewing its tokens, and being taken away again. */
@NullMarked
package org.arising.installation.slack;

import org.jspecify.annotations.NullMarked;
