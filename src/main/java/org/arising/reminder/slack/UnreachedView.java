package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.committee.Cover;
import org.arising.slack.Budget;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** What reaches nobody, why, and what an officer can do about it. */
public final class UnreachedView {
    private static final int REASONS = 5;

    private UnreachedView() {}

    /** The message; {@code covers} are the posts that cannot be reached, each once. */
    public static Message of(Committee committee, List<Cover> covers, List<Action> waiting, LocalDate today) {
        var heading = say("unreached.heading", Snippet.of(committee.name(), 80), waiting.size());
        var title = Snippet.of(covers.getFirst().post().title(), 120);
        var why = Stream.concat(
                        covers.stream().limit(REASONS).map(AbsenceWords::why),
                        Stream.of(say("unreached.nobody"), say("unreached.mend", title)))
                .toList();
        var text = Budget.text(length -> {
            var lines = new ArrayList<String>();
            lines.add(Escape.text(heading));
            why.forEach(line -> lines.add(Escape.text(line)));
            waiting.forEach(action -> lines.add(ActionWords.line(action, today, length)));
            return String.join("\n", lines);
        });
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(String.join("\n", why)));
        var body = waiting.stream().map(action -> card(action, today)).toList();
        return Budget.message(text, head, body, List.of(), left -> say("escalation.more", left, committee.code()));
    }

    private static List<LayoutBlock> card(Action action, LocalDate today) {
        var card = ActionCard.bare(action, today, 160);
        return List.of(
                card.getFirst(),
                Draw.context(ActionWords.context(action)),
                card.getLast(),
                Draw.actions(List.of(
                        ActionCard.button(Verb.SHOW, action),
                        ActionCard.button(Verb.ASSIGN, action),
                        ActionCard.button(Verb.REQUEST, action))));
    }
}
