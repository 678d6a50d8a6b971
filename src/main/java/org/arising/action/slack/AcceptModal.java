package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.response.Response;
import org.arising.response.StoredFile;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Accept answer}: what was answered, to be taken. */
public final class AcceptModal {
    /** Its callback id. */
    public static final String CALLBACK = "accept";

    private AcceptModal() {}

    /** The form; {@code response} is the one that waits, shown where one action is accepted alone. */
    public static View of(
            List<Action> actions, @Nullable Response response, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(CompleteModal.subjects(actions, today));
        if (response != null) {
            blocks.add(Draw.context(say("accept.received", response.received())));
            blocks.addAll(Draw.sections(
                    Texts.shortened(response.text().isBlank() ? say("accept.in-files") : response.text(), 6_000)));
            if (!response.files().isEmpty()) {
                var names = Texts.listed(response.files().stream().map(StoredFile::name).toList());
                blocks.add(Draw.context(say("accept.files", Texts.shortened(names, 500))));
            }
        }
        blocks.add(Draw.context(say("accept.means")));
        if (actions.size() == 1 && actions.getFirst().wording().parts().size() > 1) {
            blocks.add(CompleteModal.returned(actions.getFirst(), say("accept.hint.returned")));
            blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", true, say("accept.hint.reason")));
        }
        return Modal.form(
                CALLBACK, say("accept.title"), say("accept.submit"), ModalSubject.of(actions, channel).written(), blocks);
    }
}
