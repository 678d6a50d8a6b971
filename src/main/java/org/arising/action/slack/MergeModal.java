package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Merge actions}: which one stays, and what becomes parts of it. */
public final class MergeModal {
    /** Its callback id. */
    public static final String CALLBACK = "merge";

    private MergeModal() {}

    /** The form: the first of the actions stays. */
    public static View of(List<Action> actions, String reason, LocalDate today, @Nullable String channel) {
        var first = actions.getFirst();
        var others = actions.subList(1, actions.size());
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(first, today, 600));
        blocks.add(Draw.section(say("merge.means", first.ref(), others.size())));
        blocks.addAll(Draw.markedLines(others.stream()
                .limit(ModalSubject.MOST)
                .map(action -> "• " + ActionWords.titleMarked(action, today) + "\n"
                        + Escape.mrkdwn(Texts.shortened(ActionWords.context(action), 300)))
                .toList()));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), reason, false, say("merge.hint.reason")));
        return Modal.form(
                CALLBACK, say("merge.title"), say("merge.submit"), ModalSubject.of(actions, channel).written(), blocks);
    }
}
