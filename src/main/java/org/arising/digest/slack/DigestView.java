package org.arising.digest.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ActionWords;
import org.arising.digest.Digest;
import org.arising.digest.DigestFacts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Picture;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** The digest in the committee's channel. */
public final class DigestView {
    private static final int LENGTH = 110;

    private DigestView() {}

    /** The message. */
    public static Message of(Digest digest, LocalDate today) {
        return of(digest, today, List.of());
    }

    /** The same with a picture, which gives way where the words need its room. */
    public static Message of(Digest digest, LocalDate today, Picture.Held picture) {
        var plain = of(digest, today);
        var pictured = of(digest, today, List.of(Draw.picture(picture)));
        return pictured.blocks().size() == plain.blocks().size() + 1 ? pictured : plain;
    }

    private static Message of(Digest digest, LocalDate today, List<LayoutBlock> picture) {
        var name = Snippet.of(digest.committee().name(), 80);
        var heading = say("digest.heading", name, today);
        var summary = summary(digest);
        var text = new ArrayList<String>(List.of(Escape.text(heading), Escape.text(summary)));
        var head = new ArrayList<LayoutBlock>(List.of(Draw.header(heading), Draw.section(summary)));
        if (digest.organisations().total() > 0) {
            var counts = say("digest.by-organisation", counts(digest.organisations(), true));
            text.add(Escape.text(counts));
            head.add(Draw.section(counts));
        }
        head.addAll(picture);
        var body = new ArrayList<List<LayoutBlock>>();
        group(body, text, say("digest.group.answered"), digest.answered(), today, false);
        group(body, text, say("digest.group.overdue"), digest.overdue(), today, false);
        group(body, text, say("digest.group.due"), digest.due(), today, false);
        group(body, text, say("digest.group.completed", since(digest)), digest.completed(), today, false);
        group(body, text, say("digest.group.unasked"), digest.unasked(), today, true);
        if (digest.unroutable().total() > 0) {
            var none = say("digest.no-route", counts(digest.unroutable(), false));
            text.add(Escape.text(none));
            body.add(List.of(Draw.section(none)));
        }
        return Budget.message(String.join("\n", text), head, body, foot(digest), left -> say("digest.more"));
    }

    private static String summary(Digest digest) {
        var ongoing = digest.ongoing();
        var overdue = digest.overdue().total();
        var due = digest.due().total();
        var unasked = digest.unasked().total();
        var completed = digest.completed().total();
        var answered = digest.answered().total();
        return answered == 0
                ? say("digest.summary", ongoing, overdue, due, unasked, completed, since(digest))
                : say("digest.summary-answered", ongoing, overdue, due, unasked, answered, completed, since(digest));
    }

    private static String since(Digest digest) {
        return digest.since() == null ? say("digest.since.begin") : say("digest.since.day", digest.since());
    }

    private static String counts(Digest.Top<DigestFacts.Count> counts, boolean overdue) {
        var words = counts.shown().stream()
                .map(count -> overdue
                        ? standing(count)
                        : say("digest.count.no-route", Snippet.of(count.name(), 60), count.ongoing()))
                .collect(Collectors.joining("; "));
        return counts.more() > 0 ? say("digest.count.more", words, counts.more()) : words;
    }

    private static String standing(DigestFacts.Count count) {
        var name = Snippet.of(count.name(), 60);
        return count.overdue() > 0
                ? say("digest.count.overdue", name, count.ongoing(), count.overdue())
                : say("digest.count", name, count.ongoing());
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
        var heading = actions.more() > 0
                ? say("digest.group-first", name, actions.total(), actions.shown().size())
                : say("digest.group", name, actions.total());
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
            buttons.add(list(say("digest.button.overdue"), 0, "overdue " + code));
        }
        if (digest.due().total() > 0) {
            buttons.add(list(say("digest.button.due"), 1, "due " + code));
        }
        if (digest.ongoing() > 0) {
            buttons.add(list(say("digest.button.ongoing"), 2, "ongoing " + code));
        }
        if (digest.completed().total() > 0) {
            buttons.add(list(say("digest.button.completed"), 3, "completed " + code));
        }
        return buttons.isEmpty() ? List.of() : List.of(Draw.actions(buttons));
    }

    private static BlockElement list(String label, int index, String query) {
        return Draw.button(label, ActionIds.list(index), ButtonValue.query("list", query));
    }
}
