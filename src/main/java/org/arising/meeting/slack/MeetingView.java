package org.arising.meeting.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What the committee's channel reads of a meeting. */
public final class MeetingView {
    private MeetingView() {}

    /** It is open. */
    public static Message opened(Committee committee, LocalDate meeting, String by) {
        var line = say("meeting.opened", meeting, Snippet.of(by, 80));
        return new Message(Escape.text(line), List.of(
                Draw.section(line),
                Draw.actions(List.of(
                        Draw.button(
                                say("meeting.button.add"),
                                ActionIds.verb(Verb.ADD.word(), 0),
                                ButtonValue.query(Verb.ADD.word(), "")),
                        Draw.button(
                                say("meeting.button.close"),
                                ActionIds.verb(Verb.MEETING.word(), 1),
                                ButtonValue.query(Verb.MEETING.word(), ""))))));
    }

    /**
     * It is closed: its actions, to be corrected before they are asked for.
     *
     * @param asked the day on which they are asked for, or null where nothing is sent
     */
    public static Message closed(
            Committee committee, LocalDate meeting, String by, List<Action> gathered, @Nullable LocalDate asked, LocalDate today) {
        var heading = say("meeting.closed.heading", Snippet.of(committee.name(), 60), gathered.size(), meeting);
        var said = gathered.isEmpty()
                ? say("meeting.closed.empty", Snippet.of(by, 80))
                : say("meeting.closed", Snippet.of(by, 80), MeetingModal.asked(committee, asked, gathered.size()));
        var text = Budget.text(length -> {
            var lines = new ArrayList<>(List.of(Escape.text(heading), Escape.text(said)));
            gathered.forEach(action -> lines.add(ActionWords.line(action, today, length)));
            return String.join("\n", lines);
        });
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(said));
        var body = Budget.longest(length -> cards(gathered, today, length), groups -> Budget.fits(head, groups, List.of()));
        return Budget.message(text, head, body, List.of(), left ->
                say("meeting.closed.more", left, meeting.toString()));
    }

    private static List<List<LayoutBlock>> cards(List<Action> gathered, LocalDate today, int length) {
        return gathered.stream()
                .map(action -> {
                    var card = ActionCard.bare(action, today, length);
                    return List.of(card.getFirst(), card.getLast(), (LayoutBlock) Draw.actions(List.of(
                            ActionCard.button(Verb.EDIT, action),
                            ActionCard.button(Verb.WITHDRAW, action))));
                })
                .toList();
    }
}
