package org.arising.action.slack;

import com.slack.api.model.view.View;
import org.arising.slack.Draw;
import org.arising.slack.Modal;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Opened within the three seconds of a trigger, and filled in once the data is there. */
public final class BusyModal {
    private BusyModal() {}

    /** While a form is being prepared; {@code title} is the form's own, at most 24 characters. */
    public static View of(String title) {
        return Modal.words("busy", title, List.of(Draw.section(say("busy.wait"))));
    }
}
