package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.kernel.Days;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Edit action}: its words, who is responsible, and its deadline, with the reason. */
public final class EditModal {
    /** Its callback id. */
    public static final String CALLBACK = "edit";

    private EditModal() {}

    /**
     * The form, filled with the action as it is. A text longer than Slack's 3,000 characters for an input (500 for a line here) gets no
     * input, for what is filled in would be a part of it, and be stored as the whole.
     */
    public static View of(Action action, LocalDate today, @Nullable String channel) {
        var text = action.wording().text();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(ActionCard.titleInForm(action, today));
        if (text.length() <= Field.LONGEST) {
            blocks.add(Field.text(Inputs.ACTION, say("label.action"), text, false, say("edit.hint.action")));
        } else {
            blocks.add(Draw.section(say("edit.long-text", text.length())));
        }
        var stated = action.responsible().stated();
        addLine(
                blocks,
                Inputs.RESPONSIBLE,
                say("label.responsible"),
                stated == null ? "" : stated,
                say("edit.hint.responsible"));
        addLine(blocks, Inputs.DEADLINE, say("label.deadline"), deadline(action), say("edit.hint.deadline"));
        blocks.add(Field.tick(
                Inputs.EXEMPT, say("edit.label.publication"), say("edit.option.exempt"), "exempt", action.exempt()));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", false, ""));
        return Modal.form(
                CALLBACK,
                say("edit.title"),
                say("button.save"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }

    private static void addLine(List<LayoutBlock> blocks, String block, String label, String filled, String hint) {
        if (filled.length() <= Field.LINE) {
            blocks.add(Field.line(block, label, filled, true, hint));
        }
    }

    /** As the field shows it, in words of the document or of the language that is spoken. */
    static String deadline(Action action) {
        var deadline = action.deadline();
        if (deadline.stated() != null) {
            return deadline.stated();
        }
        return deadline.due() == null ? "" : Days.spoken(deadline.due());
    }
}
