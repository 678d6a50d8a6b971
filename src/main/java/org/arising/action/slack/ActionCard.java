package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import org.arising.action.Action;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The one way to draw an action: a title line, a context line, and its text shortened. */
public final class ActionCard {
    private ActionCard() {}

    /** An action with {@code Show} beside it: three blocks. */
    public static List<LayoutBlock> of(Action action, LocalDate today, int length) {
        return List.of(
                Draw.marked(ActionWords.titleMarked(action, today), button(Verb.SHOW, action)),
                Draw.context(ActionWords.context(action)),
                Draw.section(ActionWords.shortText(action, length)));
    }

    /** An action without buttons, to which a message adds its own: three blocks. */
    public static List<LayoutBlock> bare(Action action, LocalDate today, int length) {
        return List.of(
                Draw.marked(ActionWords.titleMarked(action, today)),
                Draw.context(ActionWords.context(action)),
                Draw.section(ActionWords.shortText(action, length)));
    }

    /** As {@link #of}, with a button to request it where it was not yet asked for and the viewer may ask. */
    public static List<LayoutBlock> askable(Action action, LocalDate today, int length, boolean mayAsk) {
        var blocks = new ArrayList<>(of(action, today, length));
        if (mayAsk && ActionWords.isUnasked(action)) {
            blocks.add(Draw.actions(List.of(button(Verb.REQUEST, action))));
        }
        return blocks;
    }

    /** The button of a verb on an action. */
    public static ButtonElement button(Verb verb, Action action) {
        return Draw.button(verb.label(), ActionIds.verb(verb.word()), ButtonValue.of(verb.word(), action.ref()));
    }
}
