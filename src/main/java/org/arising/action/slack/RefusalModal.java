package org.arising.action.slack;

import com.slack.api.model.view.View;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Modal;

import static org.arising.kernel.Words.say;

/** Why a form is not there to be filled in, in words. */
public final class RefusalModal {
    private RefusalModal() {}

    /** The words of a refusal, and who can do it where they say so. */
    public static View of(String why) {
        var words = why.isBlank() ? say("refusal.nothing-done") : Texts.shortened(why, 6_000);
        return Modal.words("refusal", say("refusal.title"), Draw.sections(words));
    }
}
