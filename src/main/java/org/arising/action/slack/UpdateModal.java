package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Update action}: its status note, and when an answer is expected. */
public final class UpdateModal {
    /** Its callback id. */
    public static final String CALLBACK = "update";

    private UpdateModal() {}

    /** The form; {@code note} is what was typed before, else empty: a note of the record is never filled in cut. */
    public static View of(Action action, String note, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Field.text(Inputs.NOTE, say("label.status-note"), note, false, say("update.hint.note")));
        var promised = action.expected();
        blocks.add(Field.day(
                Inputs.EXPECTED,
                say("label.expected-by"),
                promised == null || promised.isBefore(today) ? null : promised,
                true,
                say("update.hint.expected")));
        return Modal.form(
                CALLBACK,
                say("update.title"),
                say("update.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
