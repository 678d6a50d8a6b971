package org.arising.installation.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.slack.ActionIds;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Message;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The first message: what Arising does, and the steps to the first digest. */
public final class WelcomeView {
    private WelcomeView() {}

    /** The message; a button to begin where there is no committee yet. */
    public static Message of(boolean isEmpty) {
        var steps = isEmpty
                ? List.of(
                        say("welcome.step.committee"),
                        say("welcome.step.invite"),
                        say("welcome.step.import"),
                        say("welcome.step.organisations"),
                        say("welcome.step.sending"))
                : List.of(say("welcome.again.committees"), say("welcome.again.invite"));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("welcome.hello")));
        blocks.addAll(Draw.markedLines(steps));
        if (isEmpty) {
            blocks.add(Draw.actions(List.of(
                    Draw.button(say("welcome.button.set-up"), ActionIds.SAY, ButtonValue.query("say", "settings new")))));
        }
        return new Message(say("welcome.installed") + " " + say("welcome.hello") + " " + String.join(" ", steps), blocks);
    }
}
