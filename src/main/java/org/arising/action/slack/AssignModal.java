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

/** {@code Assign action} for officers, {@code Not ours} for the party that it is with. */
public final class AssignModal {
    /** The callback id of the officers' form. */
    public static final String CALLBACK = "assign";
    /** The callback id of the party's form. */
    public static final String DISOWN = "disown";

    private AssignModal() {}

    /** Somebody else answers for it; {@code name} is what was typed before. */
    public static View assign(Action action, String name, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.bare(action, today, 600));
        blocks.add(Draw.context("It is asked for anew there, on the next working day. What was answered so far stays."));
        blocks.add(Field.line(
                Inputs.RESPONSIBLE, "Responsible", name, false, "A post or an organisation, by any of its names."));
        blocks.add(Field.text(Inputs.REASON, "Reason", "", false, ""));
        return Modal.form(
                CALLBACK, "Assign action", "Assign", ModalSubject.of(List.of(action), channel).written(), blocks);
    }

    /** It is not theirs; the officers decide. */
    public static View disown(Action action, String name, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.bare(action, today, 600));
        blocks.add(Draw.context("The committee’s officers are told, and decide. Until then it stays with you."));
        blocks.add(Field.line(Inputs.SUGGESTION, "Whose it may be", name, true, "A post or an organisation, where you know."));
        blocks.add(Field.text(Inputs.REASON, "Reason", "", false, ""));
        return Modal.form(DISOWN, "Not ours", "Send", ModalSubject.of(List.of(action), channel).written(), blocks);
    }
}
