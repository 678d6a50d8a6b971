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

/** {@code Note at meeting}: at which meeting the committee noted these. */
public final class NoteModal {
    /** Its callback id. */
    public static final String CALLBACK = "note";

    private NoteModal() {}

    /** The form; {@code meeting} is the day to start from, or null. */
    public static View of(
            List<Action> actions, @Nullable LocalDate meeting, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(CompleteModal.subjects(actions, today));
        blocks.add(Draw.context(say("note.means")));
        blocks.add(Field.day(Inputs.MEETING, say("label.meeting-date"), meeting, false, ""));
        return Modal.form(
                CALLBACK, say("note.title"), say("note.submit"), ModalSubject.of(actions, channel).written(), blocks);
    }
}
