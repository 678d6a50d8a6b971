package org.arising.installation.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.slack.ActionIds;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Message;

import java.util.ArrayList;
import java.util.List;

/** The first message: what Arising does, and the steps to the first digest. */
public final class WelcomeView {
    private static final String HELLO =
            "Arising keeps every action arising from a committee’s meetings until it is answered. Nothing is sent to anybody"
                    + " outside the committee until you have seen it and switched sending on.";

    private WelcomeView() {}

    /** The message; a button to begin where there is no committee yet. */
    public static Message of(boolean isEmpty) {
        var steps = isEmpty
                ? List.of(
                        "1. Set up your committee: its name, its channel and its officers.",
                        "2. Invite @Arising to the committee’s channel, and to the channels of those who answer to it.",
                        "3. Type `/actions import` there and give it your register, minutes or letter; or add the first action with"
                                + " `/actions add`.",
                        "4. Say with `/actions settings MPS`, for each organisation, in which channel it is reached.",
                        "5. Type `/actions`, press Review sending, look at the next ten messages, and switch sending on. The digest"
                                + " then comes every week.")
                : List.of(
                        "Your committees are as they were. Type `/actions` to see them.",
                        "Invite @Arising again to the channels from which it was removed.");
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(HELLO));
        blocks.addAll(Draw.markedLines(steps));
        if (isEmpty) {
            blocks.add(Draw.actions(List.of(
                    Draw.button("Set up a committee", ActionIds.SAY, ButtonValue.query("say", "settings new")))));
        }
        return new Message("Arising is installed. " + HELLO + " " + String.join(" ", steps), blocks);
    }
}
