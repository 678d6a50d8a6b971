package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import org.arising.action.Action;
import org.arising.kernel.Language;
import org.arising.kernel.Memo;
import org.arising.kernel.Words;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The one way to draw an action: a title line, a context line, and its text shortened. */
public final class ActionCard {
    private static final String TITLE = "card-title";
    private static final String CONTEXT = "card-context";
    private static final String TEXT = "card-text";
    private static final int LENGTH = 600;

    /** Of three blocks each. */
    private static final Memo<Drawn, List<LayoutBlock>> KNOWN = new Memo<>(1_000, Drawn::blocks);

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

    /** An action at the head of a form on it, so that it can be drawn anew while the form stays: three blocks. */
    public static List<LayoutBlock> inForm(Action action, LocalDate today, int length) {
        var context = Draw.context(ActionWords.context(action));
        context.setBlockId(CONTEXT);
        var text = Draw.section(ActionWords.shortText(action, length));
        text.setBlockId(TEXT);
        return List.of(titleInForm(action, today), context, text);
    }

    /** The title alone, at the head of a form that shows the rest in its fields. */
    static LayoutBlock titleInForm(Action action, LocalDate today) {
        var title = Draw.marked(ActionWords.titleMarked(action, today));
        title.setBlockId(TITLE);
        return title;
    }

    /** A form's blocks with the action at its head as it now is, where it is one of these. */
    static List<LayoutBlock> anew(List<LayoutBlock> form, List<Action> actions, Visitor visitor) {
        if (actions.size() != 1) {
            return form;
        }
        var action = actions.getFirst();
        var today = visitor.today(action);
        var drawn = new HashMap<String, LayoutBlock>();
        inForm(action, today, LENGTH).forEach(block -> drawn.put(block.getBlockId(), block));
        return form.stream()
                .map(block -> block.getBlockId() == null ? block : drawn.getOrDefault(block.getBlockId(), block))
                .toList();
    }

    /** As {@link #of}, with a button to request it where it was not yet asked for and the viewer may ask. */
    public static List<LayoutBlock> askable(Action action, LocalDate today, int length, boolean mayAsk) {
        var drawn = new Drawn(Words.language(), action, today, length, mayAsk);
        return action.isLong() ? drawn.blocks() : KNOWN.of(drawn);
    }

    /** All that a card is drawn from. */
    private record Drawn(Language language, Action action, LocalDate today, int length, boolean mayAsk) {
        List<LayoutBlock> blocks() {
            var blocks = new ArrayList<>(of(action, today, length));
            if (mayAsk && ActionWords.isUnasked(action)) {
                blocks.add(Draw.actions(List.of(button(Verb.REQUEST, action))));
            }
            return List.copyOf(blocks);
        }
    }

    /** The button of a verb on an action. */
    public static ButtonElement button(Verb verb, Action action) {
        return Draw.button(verb.label(), ActionIds.verb(verb.word()), ButtonValue.of(verb.word(), action.ref()));
    }
}
