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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/**
 * A request, reminder or follow-up in the responsible party's channel. Up to 10 actions have buttons of their own;
 * beyond that one is chosen from a menu first, for 50 blocks hold no more.
 */
public final class ReminderView {
    /** How many actions have buttons of their own. */
    static final int OWN_BUTTONS = 10;

    private static final int NAMED = 5;
    private static final int ROWS = 5;
    private static final int MENU = 100;

    private ReminderView() {}

    /** The message as the facts are now; drawn again whenever somebody acts. */
    public static Message of(ReminderFacts facts, LocalDate today) {
        var text = Budget.text(length -> String.join("\n", spoken(facts, today, length)));
        var head = head(facts);
        var few = facts.lines().size() <= OWN_BUTTONS;
        var foot = few ? List.<LayoutBlock>of() : menu(facts.lines());
        var body = Budget.longest(length -> body(facts, today, length, few), groups -> Budget.fits(head, groups, foot));
        return Budget.message(text, head, body, foot, left -> say(
                "reminder.more", few ? left : facts.lines().size() - (body.size() - left) * ROWS));
    }

    /** Its heading, and what is asked for. */
    static List<LayoutBlock> head(ReminderFacts facts) {
        var head = new ArrayList<LayoutBlock>();
        head.add(Draw.header(heading(facts)));
        head.add(Draw.section(ask(facts)));
        if (!facts.named().isEmpty()) {
            head.add(Draw.contextMarked(named(facts)));
        }
        return head;
    }

    /** Its lines as they are read out, and as a notification shows them. */
    static List<String> spoken(ReminderFacts facts, LocalDate today, int length) {
        var lines = new ArrayList<String>();
        lines.add(Escape.text(heading(facts)));
        lines.add(Escape.text(ask(facts)));
        if (!facts.named().isEmpty()) {
            lines.add(named(facts));
        }
        facts.lines().forEach(line -> lines.add(spoken(line, today, length, facts.committee().zone())));
        return lines;
    }

    /** What is drawn of each action, in groups that are kept whole: a card, or five rows where they are many. */
    static List<List<LayoutBlock>> body(ReminderFacts facts, LocalDate today, int length, boolean few) {
        return few ? cards(facts, today, length) : rows(facts, today, length);
    }

    /** How many actions each group of so many holds. */
    static List<Integer> sizes(int actions, boolean few) {
        var each = few ? 1 : ROWS;
        return IntStream.iterate(0, at -> at < actions, at -> at + each)
                .mapToObj(at -> Math.min(each, actions - at))
                .toList();
    }

    private static String ask(ReminderFacts facts) {
        var ask = say("reminder.ask", ActionWords.the(Snippet.of(facts.committee().name(), 200)));
        return facts.whose().isEmpty() ? ask : ask + " " + facts.whose();
    }

    private static String named(ReminderFacts facts) {
        return say(
                "reminder.named",
                facts.named().stream().limit(NAMED).map(People::spoken).collect(Collectors.joining(", ")));
    }

    /** {@code Police and Crime Committee: 3 requests, 2 follow-ups}. */
    public static String heading(ReminderFacts facts) {
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
    static String done(ReminderFacts.Done done, ZoneId zone) {
        var at = done.at().atZone(zone);
        return say(
                "reminder.done",
                Escape.mrkdwn(Texts.shortened(done.words(), 160)),
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

    /** The menu from which one of many actions is chosen. */
    static List<LayoutBlock> menu(List<ReminderFacts.Line> lines) {
        var options = lines.stream()
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
