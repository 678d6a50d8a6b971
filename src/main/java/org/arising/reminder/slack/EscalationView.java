package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        var heading = "%s: %s unanswered".formatted(
                Snippet.of(committee.name(), 80),
                Texts.counted(unanswered.size(), "action stays", "actions stay"));
        var ask = "You are told because you are an officer of this committee. Chase asks again now.";
        var text = Budget.text(length -> {
            var lines = new ArrayList<String>();
            lines.add(Escape.text(heading));
            lines.add(ask);
            unanswered.forEach(one -> lines.add(
                    ActionWords.line(one.action(), today, length) + " (" + count(one) + " unanswered)"));
            return String.join("\n", lines);
        });
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(ask));
        var body = unanswered.stream().map(one -> card(one, today)).toList();
        return Budget.message(text, head, body, List.of(), left -> "And %d more. Type /actions ongoing %s to list them."
                .formatted(left, committee.code()));
    }

    private static List<LayoutBlock> card(Unanswered one, LocalDate today) {
        var card = ActionCard.bare(one.action(), today, 160);
        return List.of(
                card.getFirst(),
                Draw.context(ActionWords.context(one.action()) + " · " + count(one) + " unanswered"),
                card.getLast(),
                Draw.actions(List.of(
                        ActionCard.button(Verb.SHOW, one.action()),
                        ActionCard.button(Verb.CHASE, one.action()),
                        ActionCard.button(Verb.CLOSE, one.action()))));
    }

    private static String count(Unanswered one) {
        return Texts.counted(one.followUps(), "follow-up");
    }
}
