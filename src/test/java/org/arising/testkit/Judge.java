package org.arising.testkit;

import com.slack.api.model.view.View;
import org.arising.slack.Message;

/** Looks at everything that is shown, and fails where it must not be shown so. */
public interface Judge {
    /** Looks at a message. */
    void accept(String name, Message message);

    /** Looks at a modal or at the home tab. */
    void accept(String name, View view);
}
