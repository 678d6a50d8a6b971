package org.arising.digest.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ActionWords;
import org.arising.digest.Digest;
import org.arising.digest.DigestFacts;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The digest in the committee's channel. */
public final class DigestView {
    private static final int LENGTH = 110;

    private DigestView() {}

    /** The message. */
    public static Message of(Digest digest, LocalDate today) {
        var name = Snippet.of(digest.committee().name(), 80);
        var heading = "%s: actions on %s".formatted(name, Days.spoken(today));
        var summary = summary(digest);
        var text = new ArrayList<String>(List.of(Escape.text(heading), Escape.text(summary)));
        var head = new ArrayList<LayoutBlock>(List.of(Draw.header(heading), Draw.section(summary)));
        if (digest.organisations().total() > 0) {
            var counts = "By organisation: " + counts(digest.organisations(), true);
            text.add(Escape.text(counts));
            head.add(Draw.section(counts));
        }
        var body = new ArrayList<List<LayoutBlock>>();
        group(body, text, "Answered, to be accepted", digest.answered(), today, false);
        group(body, text, "Overdue, oldest first", digest.overdue(), today, false);
        group(body, text, "Due in the coming week", digest.due(), today, false);
        group(body, text, "Completed " + since(digest), digest.completed(), today, false);
        group(body, text, "Not yet asked", digest.unasked(), today, true);
        if (digest.unroutable().total() > 0) {
            var none = "No route, so nothing can be sent to: " + counts(digest.unroutable(), false)
                    + ". Give them a channel or a holder, or request by letter.";
            text.add(Escape.text(none));
            body.add(List.of(Draw.section(none)));
        }
        return Budget.message(String.join("\n", text), head, body, foot(digest), left -> "The rest is in the lists.");
    }

    private static String summary(Digest digest) {
        var answered = digest.answered().total() == 0 ? "" : ", %d answered and to be accepted".formatted(digest.answered().total());
        return "%s: %d overdue, %d due in the coming week, %d not yet asked%s. %d completed %s.".formatted(
                Texts.counted(digest.ongoing(), "ongoing action"),
                digest.overdue().total(),
                digest.due().total(),
                digest.unasked().total(),
                answered,
                digest.completed().total(),
                since(digest));
    }

    private static String since(Digest digest) {
        return digest.since() == null ? "since the list was set up" : "since " + Days.spoken(digest.since());
    }

    private static String counts(Digest.Top<DigestFacts.Count> counts, boolean overdue) {
        var words = counts.shown().stream()
                .map(count -> Snippet.of(count.name(), 60) + (overdue ? " " + count.ongoing() : " (%s)".formatted(Texts.counted(count.ongoing(), "action")))
                        + (overdue && count.overdue() > 0 ? " (%d overdue)".formatted(count.overdue()) : ""))
                .toList();
        return String.join("; ", words) + (counts.more() > 0 ? " and %d more".formatted(counts.more()) : "");
    }

    private static void group(
            List<List<LayoutBlock>> body,
            List<String> text,
            String name,
            Digest.Top<Action> actions,
            LocalDate today,
            boolean mayAsk) {
        if (actions.total() == 0) {
            return;
        }
        var heading = "%s: %d".formatted(name, actions.total())
                + (actions.more() > 0 ? ", of which the first %d".formatted(actions.shown().size()) : "");
        text.add(Escape.text(heading + "."));
        var first = true;
        for (var action : actions.shown()) {
            text.add(ActionWords.line(action, today, 60));
            var blocks = new ArrayList<LayoutBlock>();
            if (first) {
                blocks.add(Draw.marked("*" + Escape.mrkdwn(heading) + "*"));
            }
            blocks.addAll(mayAsk ? ActionCard.askable(action, today, LENGTH, true) : card(action, today));
            body.add(blocks);
            first = false;
        }
    }

    /** Two blocks instead of three, for a digest shows up to 18 actions. */
    private static List<LayoutBlock> card(Action action, LocalDate today) {
        var card = ActionCard.of(action, today, LENGTH);
        return List.of(
                card.getFirst(), Draw.context(ActionWords.context(action) + "\n" + ActionWords.shortText(action, LENGTH)));
    }

    private static List<LayoutBlock> foot(Digest digest) {
        var code = digest.committee().code();
        var buttons = new ArrayList<BlockElement>();
        if (digest.overdue().total() > 0) {
            buttons.add(list("Show overdue", 0, "overdue " + code));
        }
        if (digest.due().total() > 0) {
            buttons.add(list("Show due", 1, "due " + code));
        }
        if (digest.ongoing() > 0) {
            buttons.add(list("Show ongoing", 2, "ongoing " + code));
        }
        if (digest.completed().total() > 0) {
            buttons.add(list("Show completed", 3, "completed " + code));
        }
        return buttons.isEmpty() ? List.of() : List.of(Draw.actions(buttons));
    }

    private static BlockElement list(String label, int index, String query) {
        return Draw.button(label, ActionIds.list(index), ButtonValue.query("list", query));
    }
}
