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

/** The forms that ask for no more than a reason. */
public final class ReasonModal {
    private ReasonModal() {}

    /** {@code Close action}: it ends without an answer. Callback id {@code close}. */
    public static View close(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.CLOSE, "Close action", "Close it", action, reason, today, channel,
                "It ends without an answer, and the report prints the reason: “This delegation was not used.”");
    }

    /** {@code Reopen action}. Callback id {@code reopen}. */
    public static View reopen(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.REOPEN, "Reopen action", "Reopen", action, reason, today, channel,
                "It is ongoing again. What was received stays in its history.");
    }

    /** {@code Withdraw action}: it was raised in error. Callback id {@code withdraw}. */
    public static View withdraw(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.WITHDRAW, "Withdraw action", "Withdraw", action, reason, today, channel,
                "It was raised in error. Its reference is not used again.");
    }

    /** {@code Return answer}: it is not enough. Callback id {@code return}. */
    public static View giveBack(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.RETURN, "Return answer", "Return", action, reason, today, channel,
                "It is ongoing again, and its party is told the reason. The answer stays in the history.");
    }

    private static View of(
            Verb verb,
            String title,
            String submit,
            Action action,
            String reason,
            LocalDate today,
            @Nullable String channel,
            String means) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.bare(action, today, 600));
        blocks.add(Draw.context(means));
        blocks.add(Field.text(Inputs.REASON, "Reason", reason, false, ""));
        if (verb == Verb.CLOSE) {
            blocks.add(Field.line(
                    Inputs.OTHER, "Superseded by", "", true, "The action that takes its place, such as PCC-2022-014."));
        }
        return Modal.form(
                verb.word(), title, submit, ModalSubject.of(List.of(action), channel).written(), blocks);
    }
}
