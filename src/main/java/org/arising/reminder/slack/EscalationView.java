package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.slack.Budget;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Tells a committee's officers directly that follow-ups stay unanswered. */
public final class EscalationView {
    private EscalationView() {}

    /**
     * An action that stays unanswered.
     *
     * @param followUps how many follow-ups were sent since the last sign of life
     */
    public record Unanswered(Action action, int followUps) {}

    /** The message. */
    public static Message of(Committee committee, List<Unanswered> unanswered, LocalDate today) {
        var heading = say("escalation.heading", Snippet.of(committee.name(), 80), unanswered.size());
        var ask = say("escalation.ask");
        var text = Budget.text(length -> {
            var lines = new ArrayList<String>();
            lines.add(Escape.text(heading));
            lines.add(ask);
            unanswered.forEach(one -> lines.add(
                    say("escalation.line", ActionWords.line(one.action(), today, length), one.followUps())));
            return String.join("\n", lines);
        });
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(ask));
        var body = unanswered.stream().map(one -> card(one, today)).toList();
        return Budget.message(
                text, head, body, List.of(), left -> say("escalation.more", left, committee.code()));
    }

    private static List<LayoutBlock> card(Unanswered one, LocalDate today) {
        var card = ActionCard.bare(one.action(), today, 160);
        return List.of(
                card.getFirst(),
                Draw.context(ActionWords.context(one.action()) + " · " + say("escalation.unanswered", one.followUps())),
                card.getLast(),
                Draw.actions(List.of(
                        ActionCard.button(Verb.SHOW, one.action()),
                        ActionCard.button(Verb.CHASE, one.action()),
                        ActionCard.button(Verb.CLOSE, one.action()))));
    }
}
