package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Standing items}: what is to be said of each for the period, and a new one. */
public final class StandingItemsModal {
    /** So many items leave room for a new one. */
    static final int MOST = 40;

    private StandingItemsModal() {}

    /** The form; each item has an input of its own, named by its reference. */
    public static View of(Committee committee, List<Action> items) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("standing.items.begins")));
        for (var item : items.stream().limit(MOST).toList()) {
            var title = item.origin().itemTitle();
            var label = Texts.shortened(title == null ? item.wording().text().replace('\n', ' ') : title, 150);
            if (item.statusNote().length() <= Field.LONGEST) {
                blocks.add(Field.text(item.ref().toString(), label, item.statusNote(), true, ""));
            }
        }
        blocks.add(Field.line(ReportIds.SUBJECT, say("standing.items.label.subject"), "", true, ""));
        blocks.add(Field.text(Inputs.ACTION, say("standing.items.label.action"), "", true, ""));
        blocks.add(Field.line(Inputs.RESPONSIBLE, say("standing.items.label.responsible"), "", true, ""));
        return Modal.form(
                ReportIds.STANDING_FORM,
                say("standing.items.title"),
                say("button.save"),
                ModalSubject.ofCommittee(committee.code(), null).written(),
                blocks);
    }
}
