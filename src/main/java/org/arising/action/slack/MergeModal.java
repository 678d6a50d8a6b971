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
    /** The callback id of the form that comes before it where only one action was named. */
    public static final String CHOOSING = "merge-choose";
    /** As many actions as may be merged at once. */
    static final int MOST = ModalSubject.MOST;

    private MergeModal() {}

    /** The form that comes first where nothing was named to be merged into an action. */
    public static View choosing(Action first, String reason, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(first, today, 600));
        blocks.add(Field.findingSeveral(
                Inputs.OTHER, say("merge.label.others"), ActionIds.FIND, say("home.find"), MOST - 1, say("merge.hint.others")));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), reason, true, say("merge.hint.reason")));
        return Modal.form(
                CHOOSING,
                say("merge.title"),
                say("merge.next"),
                ModalSubject.of(List.of(first), channel).written(),
                blocks);
    }

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
