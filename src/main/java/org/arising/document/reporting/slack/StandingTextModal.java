package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.document.reporting.StandingText;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code Standing text}: what every report of a committee says. */
public final class StandingTextModal {
    private StandingTextModal() {}

    /** The form, filled with the texts as they are. One longer than an input takes gets none, and stays as it is. */
    public static View of(Committee committee, Map<StandingText, String> texts) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("standing.texts.begins", committee.name())));
        for (var text : StandingText.values()) {
            var words = text.in(texts, committee);
            if (text.isSeveral() && words.length() <= Field.LONGEST) {
                blocks.add(Field.text(text.field(), text.label(), words, true, ""));
            } else if (!text.isSeveral() && words.length() <= Field.LINE) {
                blocks.add(Field.line(text.field(), text.label(), words, true, ""));
            } else {
                blocks.add(Draw.context(say("standing.texts.too-long", text.label())));
            }
        }
        return Modal.form(
                ReportIds.TEXTS_FORM,
                say("standing.texts.title"),
                say("button.save"),
                ModalSubject.ofCommittee(committee.code(), null).written(),
                blocks);
    }
}
