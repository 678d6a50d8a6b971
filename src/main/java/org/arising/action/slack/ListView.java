package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.action.Turn;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** A list of actions, ten a page. */
public final class ListView {
    private static final int TITLE = 140;

    private ListView() {}

    /** The page as it is shown to who asked. */
    public static Message of(ListPage page, LocalDate today) {
        return page.actions().isEmpty() ? empty(page) : filled(page, today);
    }

    /** The page as it is shared to a channel: what was typed, by whom, and no buttons but {@code Show}. */
    public static Message shared(ListPage page, LocalDate today, String user) {
        var quiet = new ListPage(page.page(), page.title(), "", null, null, false);
        var message = of(quiet, today);
        var blocks = new ArrayList<>(message.blocks());
        blocks.add(Draw.contextMarked(say("list.shared-by", People.spoken(user))));
        return new Message(message.text(), List.copyOf(blocks));
    }

    private static Message filled(ListPage page, LocalDate today) {
        var text = Budget.text(length -> {
            var lines = new StringBuilder(Escape.text(title(page)));
            lines.append("\n").append(say("list.spoken.range", page.range()));
            lines.append(hint(page));
            for (var action : page.actions()) {
                lines.append('\n').append(ActionWords.line(action, today, length));
            }
            return lines.toString();
        });
        var head = head(page);
        var foot = foot(page);
        var cards = Budget.longest(length -> cards(page, today, length), groups -> Budget.fits(head, groups, foot));
        return Budget.message(text, head, cards, foot, left -> say("list.left-out", left));
    }

    private static List<List<LayoutBlock>> cards(ListPage page, LocalDate today, int length) {
        return page.actions().stream()
                .map((Action action) -> ActionCard.askable(action, today, length, page.mayAsk()))
                .toList();
    }

    private static List<LayoutBlock> head(ListPage page) {
        var head = new ArrayList<LayoutBlock>();
        head.add(Draw.header(title(page)));
        if (page.hint() != null) {
            head.add(Draw.context(Texts.shortened(page.hint(), 500)));
        }
        return head;
    }

    private static List<LayoutBlock> foot(ListPage page) {
        var foot = new ArrayList<LayoutBlock>();
        foot.add(Draw.context(page.range()));
        if (page.query().length() > ButtonValue.QUERY) {
            foot.add(Draw.context(say("list.too-long")));
            return foot;
        }
        // What stands in a channel for everybody is nobody's to turn.
        if (page.query().isEmpty()) {
            return foot;
        }
        var buttons = new ArrayList<BlockElement>();
        page.page().previous().ifPresent(turn ->
                buttons.add(turn(say("list.button.previous"), ActionIds.PREVIOUS, page, turn)));
        page.page().next().ifPresent(turn -> buttons.add(turn(say("list.button.next"), ActionIds.NEXT, page, turn)));
        if (page.audience() != null && !page.actions().isEmpty()) {
            buttons.add(share(page, page.audience()));
        }
        if (!buttons.isEmpty()) {
            foot.add(Draw.actions(buttons));
        }
        return foot;
    }

    private static BlockElement turn(String label, String id, ListPage page, Turn turn) {
        return Draw.button(label, id, new ButtonValue("list", List.of(), turn.written(), page.query()));
    }

    private static BlockElement share(ListPage page, Audience audience) {
        var confirm = Draw.confirm(say("list.share.title"), audience.spoken(), say("list.share.yes"));
        return Draw.button(
                say("list.button.share"),
                ActionIds.SHARE,
                new ButtonValue("share", List.of(), page.page().turn().written(), page.query()),
                confirm);
    }

    private static Message empty(ListPage page) {
        var asked = Snippet.of(page.query(), 200);
        String words;
        if (page.total() > 0) {
            words = say("list.empty.past-end", page.total());
        } else if (asked.isEmpty()) {
            words = say("list.empty.nothing");
        } else {
            words = say("list.empty.no-match", asked);
        }
        var blocks = head(page);
        blocks.add(Draw.section(words));
        if (page.total() > 0) {
            blocks.addAll(foot(page));
        }
        return new Message(Escape.text(title(page) + "\n" + words) + hint(page), List.copyOf(blocks));
    }

    /** How what was typed was read, as a line of the text; empty where there is nothing to say. */
    private static String hint(ListPage page) {
        return page.hint() == null ? "" : "\n" + Escape.text(Texts.shortened(page.hint(), 500));
    }

    private static String title(ListPage page) {
        return Snippet.of(page.title(), TITLE);
    }
}
