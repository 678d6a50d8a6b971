package org.arising.story;

import org.arising.testkit.Town;

/** The same conversations where every request comes over a socket that the service opened. */
class ConversationOverSocketTest extends ConversationTest {
    @Override
    Town town() {
        return Town.overSocket(BEFORE_NINE, folder, Town.people()).withRegister();
    }
}
