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
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Tells a committee's officers directly that follow-ups stay unanswered. */
public final class EscalationView {
    private static final int PEOPLE = 5;

    private EscalationView() {}

    /**
     * An action that stays unanswered.
     *
     * @param followUps how many follow-ups were sent since the last sign of life
     * @param done what somebody did since the message was posted, or null
     * @param weekly Slack users among its party who have chosen a weekly digest alone
     */
    public record Unanswered(Action action, int followUps, ReminderFacts.@Nullable Done done, List<String> weekly) {
        /** One that nobody touched. */
        public Unanswered(Action action, int followUps) {
            this(action, followUps, null, List.of());
        }
    }

    /** The message; drawn again whenever somebody acts. */
    public static Message of(Committee committee, List<Unanswered> unanswered, LocalDate today) {
        var text = Budget.text(length -> String.join("\n", spoken(committee, unanswered, today, length)));
        return Budget.message(text, head(committee, unanswered), body(committee, unanswered, today), List.of(), left ->
                say("escalation.more", left, committee.code()));
    }

    /** Its heading, and why an officer is told. */
    static List<LayoutBlock> head(Committee committee, List<Unanswered> unanswered) {
        return List.of(Draw.header(heading(committee, unanswered)), Draw.section(say("escalation.ask")));
    }

    /** A card of each action. */
    static List<List<LayoutBlock>> body(Committee committee, List<Unanswered> unanswered, LocalDate today) {
        return unanswered.stream().map(one -> card(committee, one, today)).toList();
    }

    /** Its lines as they are read out, and as a notification shows them. */
    static List<String> spoken(Committee committee, List<Unanswered> unanswered, LocalDate today, int length) {
        var lines = new ArrayList<String>();
        lines.add(Escape.text(heading(committee, unanswered)));
        lines.add(say("escalation.ask"));
        for (var one : unanswered) {
            var words = ActionWords.line(one.action(), today, length);
            lines.add(
                    one.done() == null
                            ? say("escalation.line", words, one.followUps())
                            : say("reminder.spoken.done", words, ReminderView.done(one.done(), committee.zone())));
        }
        return lines;
    }

    private static String heading(Committee committee, List<Unanswered> unanswered) {
        return say("escalation.heading", Snippet.of(committee.name(), 80), unanswered.size());
    }

    private static List<LayoutBlock> card(Committee committee, Unanswered one, LocalDate today) {
        var card = ActionCard.bare(one.action(), today, 160);
        var context = ActionWords.context(one.action());
        if (one.done() != null) {
            return List.of(
                    card.getFirst(),
                    Draw.context(context),
                    card.getLast(),
                    Draw.contextMarked(ReminderView.done(one.done(), committee.zone())));
        }
        var unanswered = context + " · " + say("escalation.unanswered", one.followUps());
        var weekly = one.weekly().stream().limit(PEOPLE).map(People::spoken).collect(Collectors.joining(", "));
        return List.of(
                card.getFirst(),
                one.weekly().isEmpty()
                        ? Draw.context(unanswered)
                        : Draw.contextMarked(say("escalation.weekly", Escape.mrkdwn(unanswered), weekly, one.weekly().size())),
                card.getLast(),
                Draw.actions(List.of(
                        ActionCard.button(Verb.SHOW, one.action()),
                        ActionCard.button(Verb.CHASE, one.action()),
                        ActionCard.button(Verb.CLOSE, one.action()))));
    }
}
