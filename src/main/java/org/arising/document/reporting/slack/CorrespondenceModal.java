package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.document.reporting.Correspondence;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Correspondence}: a new letter for the log, and which of those in it are left out of further reports. */
public final class CorrespondenceModal {
    /** So many of the newest letters can be left out from here. */
    static final int MOST = 10;

    private CorrespondenceModal() {}

    /** The form. */
    public static View of(Committee committee, List<Correspondence> letters) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("correspondence.begins")));
        blocks.add(Field.day(Inputs.DAY, say("correspondence.label.day"), null, true, say("correspondence.hint.day")));
        blocks.add(Field.line(
                ReportIds.SENDER, say("correspondence.label.sender"), "", true, say("correspondence.hint.sender")));
        blocks.add(Field.text(
                ReportIds.PARAGRAPH, say("correspondence.label.paragraph"), "", true, say("correspondence.hint.paragraph")));
        blocks.add(Field.files(Inputs.FILES, say("correspondence.label.files"), say("correspondence.hint.files")));
        blocks.add(Field.tick(
                ReportIds.ATTACHED,
                say("correspondence.label.attach"),
                say("correspondence.option.attach"),
                ReportIds.ATTACHED,
                true));
        var options = letters.stream()
                .limit(MOST)
                .map(letter -> Draw.option(say("correspondence.option.letter", letter.day(), letter.sender()), letter.id()))
                .toList();
        if (!options.isEmpty()) {
            blocks.add(Field.several(ReportIds.WITHDRAWN, say("correspondence.label.leave-out"), options, ""));
        }
        return Modal.form(
                ReportIds.LETTER_FORM,
                say("correspondence.title"),
                say("button.save"),
                ModalSubject.ofCommittee(committee.code(), null).written(),
                blocks);
    }
}
