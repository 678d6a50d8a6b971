package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.Stage;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** An answer that the committee's officers gave back, in the channel of the party that gave it. */
public final class ReturnedView {
    private static final int REASON = 600;

    private ReturnedView() {}

    /** The message; once it is answered again the buttons give way to how it stands. */
    public static Message of(Committee committee, Action action, String reason, LocalDate today) {
        var said = say(
                "returned.said",
                ActionWords.the(Snippet.of(committee.name(), 120)),
                action.ref(),
                Snippet.of(reason, REASON));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(said));
        blocks.addAll(ActionCard.bare(action, today, 400));
        blocks.add(action.stage() == Stage.ONGOING
                ? Draw.actions(List.of(
                        ActionCard.button(Verb.COMPLETE, action),
                        ActionCard.button(Verb.PROMISE, action),
                        ActionCard.button(Verb.SHOW, action)))
                : Draw.context(action.touch().spoken()));
        return new Message(Escape.text(said), List.copyOf(blocks));
    }
}
