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

/** The forms that ask for no more than a reason. */
public final class ReasonModal {
    private ReasonModal() {}

    /** {@code Close action}: it ends without an answer. Callback id {@code close}. */
    public static View close(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.CLOSE, action, reason, today, channel);
    }

    /** {@code Reopen action}. Callback id {@code reopen}. */
    public static View reopen(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.REOPEN, action, reason, today, channel);
    }

    /** {@code Withdraw action}: it was raised in error. Callback id {@code withdraw}. */
    public static View withdraw(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.WITHDRAW, action, reason, today, channel);
    }

    /** {@code Return answer}: it is not enough. Callback id {@code return}. */
    public static View giveBack(Action action, String reason, LocalDate today, @Nullable String channel) {
        return of(Verb.RETURN, action, reason, today, channel);
    }

    private static View of(Verb verb, Action action, String reason, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Draw.context(say("reason.means." + verb.word())));
        if (verb == Verb.RETURN && action.wording().parts().size() > 1) {
            blocks.add(CompleteModal.returned(action, say("reason.hint.returned")));
        }
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), reason, false, ""));
        if (verb == Verb.CLOSE) {
            blocks.add(Field.finding(
                    Inputs.OTHER,
                    say("reason.label.superseded-by"),
                    ActionIds.FIND,
                    say("home.find"),
                    say("reason.hint.superseded-by")));
        }
        return Modal.form(
                verb.word(),
                say("reason.title." + verb.word()),
                say("reason.submit." + verb.word()),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
