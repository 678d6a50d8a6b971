package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
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

    private AssignModal() {}

    /** Somebody else answers for it; {@code name} is what was typed before. */
    public static View assign(Action action, String name, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Draw.context(say("assign.means")));
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
