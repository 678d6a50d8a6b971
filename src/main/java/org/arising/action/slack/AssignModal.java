package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Assign action} for officers, {@code Not ours} for the party that it is with. */
public final class AssignModal {
    /** The callback id of the officers' form. */
    public static final String CALLBACK = "assign";
    /** The callback id of the party's form. */
    public static final String DISOWN = "disown";

    /** Stands for all of it where a part is chosen. */
    static final int WHOLE = -1;
    /** Slack takes 100 options, and one is the whole. */
    private static final int PARTS = 99;

    private AssignModal() {}

    /** Somebody else answers for it; {@code name} is what was typed before. */
    public static View assign(Action action, String name, LocalDate today, @Nullable String channel) {
        return assign(action, WHOLE, name, today, channel);
    }

    /** Somebody else answers for it or for one part of it, counted from 0. */
    static View assign(Action action, int part, String name, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Draw.context(say("assign.means")));
        var parts = parts(action);
        if (action.wording().parts().size() > 1) {
            blocks.add(Field.select(Inputs.PART, say("assign.label.part"), parts, Integer.toString(part)));
        }
        blocks.add(Field.line(
                Inputs.RESPONSIBLE, say("label.responsible"), name, false, say("assign.hint.responsible")));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", false, ""));
        return Modal.form(
                CALLBACK,
                say("assign.title"),
                say("assign.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }

    /** All of it, then the parts that are open. */
    private static List<OptionObject> parts(Action action) {
        var options = new ArrayList<OptionObject>();
        options.add(Draw.option(say("assign.option.whole"), Integer.toString(WHOLE)));
        action.openParts().stream().limit(PARTS).forEach(part -> options.add(Draw.option(
                (part + 1) + ". " + action.wording().parts().get(part).text(), Integer.toString(part))));
        return options;
    }

    /** It is not theirs; the officers decide. */
    public static View disown(Action action, String name, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Draw.context(say("disown.means")));
        blocks.add(Field.line(
                Inputs.SUGGESTION, say("disown.label.suggestion"), name, true, say("disown.hint.suggestion")));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", false, ""));
        return Modal.form(
                DISOWN,
                say("disown.title"),
                say("disown.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
