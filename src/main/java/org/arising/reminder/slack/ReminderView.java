package org.arising.reminder.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Verb;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * A request, reminder or follow-up in the responsible party's channel. Up to 10 actions have buttons of their own;
 * beyond that one is chosen from a menu first, for 50 blocks hold no more.
 */
public final class ReminderView {
    private static final int OWN_BUTTONS = 10;
    private static final int ROWS = 5;
    private static final int MENU = 100;

    private ReminderView() {}

    /** The message as the facts are now; drawn again whenever somebody acts. */
    public static Message of(ReminderFacts facts, LocalDate today) {
        var heading = heading(facts);
        var name = Snippet.of(facts.committee().name(), 200);
        var ask = say("reminder.ask", ActionWords.the(name)) + (facts.standingIn().isEmpty() ? "" : " " + facts.standingIn());
        var text = Budget.text(length -> {
            var lines = new ArrayList<String>();
            lines.add(Escape.text(heading));
            lines.add(Escape.text(ask));
            facts.lines().forEach(line -> lines.add(spoken(line, today, length, facts.committee().zone())));
            return String.join("\n", lines);
        });
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(ask));
        var few = facts.lines().size() <= OWN_BUTTONS;
        var foot = few ? List.<LayoutBlock>of() : menu(facts);
        var body = Budget.longest(
                length -> few ? cards(facts, today, length) : rows(facts, today, length),
                groups -> Budget.fits(head, groups, foot));
        return Budget.message(text, head, body, foot, left -> say(
                "reminder.more", few ? left : facts.lines().size() - (body.size() - left) * ROWS));
    }

    /** {@code Police and Crime Committee: 3 requests, 2 follow-ups}. */
    private static String heading(ReminderFacts facts) {
        var kinds = new LinkedHashMap<String, Integer>();
        facts.lines().forEach(line -> kinds.merge(line.kind(), 1, Integer::sum));
        var words = new ArrayList<String>();
        kinds.forEach((kind, count) -> words.add(say("reminder.count." + kind, count)));
        return say("reminder.heading", Snippet.of(facts.committee().name(), 80), String.join(", ", words));
    }

    private static List<List<LayoutBlock>> cards(ReminderFacts facts, LocalDate today, int length) {
        return facts.lines().stream().map(line -> card(line, today, length, facts.committee().zone())).toList();
    }

    private static List<LayoutBlock> card(ReminderFacts.Line line, LocalDate today, int length, ZoneId zone) {
        var action = line.action();
        var card = ActionCard.bare(action, today, length);
        var why = Snippet.of(line.why(), 150);
        var kind = say("reminder.kind." + line.kind());
        var context = ActionWords.context(action) + " · " + (why.isEmpty() ? kind : say("reminder.kind-and-why", kind, why));
        return List.of(card.getFirst(), Draw.context(context), card.getLast(), end(line, zone));
    }

    private static LayoutBlock end(ReminderFacts.Line line, ZoneId zone) {
        if (line.done() != null) {
            return Draw.contextMarked(done(line.done(), zone));
        }
        var ref = line.action().ref();
        return Draw.actions(List.of(
                ActionCard.button(Verb.COMPLETE, line.action()),
                ActionCard.button(Verb.UPDATE, line.action()),
                ActionCard.button(Verb.SNOOZE, line.action()),
                Draw.overflow(ActionIds.MORE, List.of(
                        Draw.option(Verb.SHOW.label(), ButtonValue.of(Verb.SHOW.word(), ref).written())))));
    }

    /** {@code Completed by <@U1> on 3 October 2022 at 09:05}, in the committee's zone. */
    private static String done(ReminderFacts.Done done, ZoneId zone) {
        var at = done.at().atZone(zone);
        return say(
                "reminder.done",
                Escape.mrkdwn(Texts.shortened(done.words(), 100)),
                People.spoken(done.by()),
                at.toLocalDate(),
                at.toLocalTime());
    }

    private static String spoken(ReminderFacts.Line line, LocalDate today, int length, ZoneId zone) {
        var words = ActionWords.line(line.action(), today, length);
        return line.done() == null ? words : say("reminder.spoken.done", words, done(line.done(), zone));
    }

    /** Five actions a group, one line each. */
    private static List<List<LayoutBlock>> rows(ReminderFacts facts, LocalDate today, int length) {
        var groups = new ArrayList<List<LayoutBlock>>();
        for (int at = 0; at < facts.lines().size(); at += ROWS) {
            var five = facts.lines().subList(at, Math.min(at + ROWS, facts.lines().size()));
            groups.add(Draw.markedLines(
                    five.stream().map(line -> row(line, today, length, facts.committee().zone())).toList()));
        }
        return groups;
    }

    private static String row(ReminderFacts.Line line, LocalDate today, int length, ZoneId zone) {
        var action = line.action();
        var title = "*%s* · %s".formatted(action.ref(), action.stateWord(today));
        return line.done() == null
                ? title + ": " + Escape.mrkdwn(ActionWords.shortText(action, Math.min(length, 120)))
                : title + ". " + done(line.done(), zone);
    }

    private static List<LayoutBlock> menu(ReminderFacts facts) {
        var options = facts.lines().stream()
                .filter(line -> line.done() == null)
                .limit(MENU)
                .map(ReminderFacts.Line::action)
                .map(action -> Draw.option(
                        action.ref() + " · " + ActionWords.shortText(action, 24), action.ref().toString()))
                .toList();
        if (options.isEmpty()) {
            return List.of();
        }
        var menu = StaticSelectElement.builder()
                .actionId(ActionIds.CHOOSE)
                .placeholder(Draw.plain(say("reminder.menu.placeholder"), 150))
                .options(options)
                .build();
        var elements = new ArrayList<BlockElement>();
        elements.add(menu);
        for (var verb : List.of(Verb.COMPLETE, Verb.UPDATE, Verb.SNOOZE, Verb.SHOW)) {
            elements.add(Draw.button(
                    verb.label(), ActionIds.chosen(verb.word()), ButtonValue.query(verb.word(), "")));
        }
        return List.of(
                Draw.context(say("reminder.menu.how")),
                ActionsBlock.builder().blockId(ActionIds.CHOOSE_BLOCK).elements(elements).build());
    }
}
