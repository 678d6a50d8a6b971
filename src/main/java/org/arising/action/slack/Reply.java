package org.arising.action.slack;

import com.slack.api.model.view.View;
import org.arising.slack.Message;

/** What a verb answers with. */
public sealed interface Reply {
    /** Words, to who asked alone. */
    record Tell(Message message) implements Reply {}

    /** A modal. */
    record Open(View view) implements Reply {}

    /** A refusal in words. */
    static Reply refused(String why) {
        return new Tell(ErrorView.refused(why));
    }
}
