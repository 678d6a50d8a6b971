/** Who answers for posts and organisations, as Slack tells it, and who hears of it when somebody leaves. */
@NullMarked
package org.arising.people;

import org.jspecify.annotations.NullMarked;
