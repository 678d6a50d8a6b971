package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.document.reporting.Correspondence;
import org.arising.kernel.Days;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.List;

/** {@code Correspondence}: a new letter for the log, and which of those in it are left out of further reports. */
public final class CorrespondenceModal {
    /** So many of the newest letters can be left out from here. */
    static final int MOST = 10;

    private CorrespondenceModal() {}

    /** The form. */
    public static View of(Committee committee, List<Correspondence> letters) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context("Letters that the next report tells of; one may belong to no action."));
        blocks.add(Field.day(Inputs.DAY, "Date", null, true, "When it was received or sent."));
        blocks.add(Field.line(ReportIds.SENDER, "From", "", true, "As the list of appendices is to name it: “the Chief Executive Officer, MOPAC”."));
        blocks.add(Field.text(ReportIds.PARAGRAPH, "Paragraph", "", true, "As the report is to say it."));
        blocks.add(Field.files(Inputs.FILES, "Files", "The letter itself."));
        blocks.add(Field.tick(ReportIds.ATTACHED, "Appendix", "Attach the letter to the report as an appendix", ReportIds.ATTACHED, true));
        var options = letters.stream()
                .limit(MOST)
                .map(letter -> Draw.option(Days.spoken(letter.day()) + ", " + letter.sender(), letter.id()))
                .toList();
        if (!options.isEmpty()) {
            blocks.add(Field.several(ReportIds.WITHDRAWN, "Leave out of further reports", options, ""));
        }
        return Modal.form(
                ReportIds.LETTER_FORM, "Correspondence", "Save", ModalSubject.ofCommittee(committee.code(), null).written(), blocks);
    }
}
