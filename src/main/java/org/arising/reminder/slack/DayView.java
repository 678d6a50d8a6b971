package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.committee.Committee;
import org.arising.slack.Budget;
import org.arising.slack.Message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/** All that somebody, or a channel, is told on a day, each committee under its own heading. */
public final class DayView {
    /** Blocks of a card, and of a heading with its sentence and its mentions. */
    private static final int CARD = 4;

    private static final int HEAD = 3;

    private DayView() {}

    /** What it says of one committee; {@code today} is that committee's. */
    public sealed interface Section {
        /** What is asked for. */
        record Asked(ReminderFacts facts, LocalDate today) implements Section {}

        /** What stays unanswered, for an officer. */
        record Unanswered(Committee committee, List<EscalationView.Unanswered> actions, LocalDate today)
                implements Section {}
    }

    /** The message; there is at least one section. */
    public static Message of(List<Section> sections) {
        if (sections.size() == 1) {
            return switch (sections.getFirst()) {
                case Section.Asked(var facts, var today) -> ReminderView.of(facts, today);
                case Section.Unanswered(var committee, var actions, var today) ->
                    EscalationView.of(committee, actions, today);
            };
        }
        var text = Budget.text(length -> String.join(
                "\n", sections.stream().flatMap(section -> spoken(section, length).stream()).toList()));
        var asked = sections.stream().flatMap(section -> asked(section).stream()).toList();
        var few = asked.size() <= ReminderView.OWN_BUTTONS
                && HEAD * sections.size() + CARD * (asked.size() + told(sections)) < Budget.BLOCKS;
        var foot = few ? List.<LayoutBlock>of() : ReminderView.menu(asked);
        var body = Budget.longest(
                length -> sections.stream().flatMap(section -> groups(section, few, length).stream()).toList(),
                groups -> Budget.fits(List.of(), groups, foot));
        var sizes = sections.stream().flatMap(section -> sizes(section, few).stream()).toList();
        return Budget.message(text, List.of(), body, foot, left -> say(
                "reminder.more",
                sizes.subList(sizes.size() - left, sizes.size()).stream().mapToInt(Integer::intValue).sum()));
    }

    private static List<String> spoken(Section section, int length) {
        return switch (section) {
            case Section.Asked(var facts, var today) -> ReminderView.spoken(facts, today, length);
            case Section.Unanswered(var committee, var actions, var today) ->
                EscalationView.spoken(committee, actions, today, length);
        };
    }

    private static List<ReminderFacts.Line> asked(Section section) {
        return switch (section) {
            case Section.Asked(var facts, var today) -> facts.lines();
            case Section.Unanswered unanswered -> List.of();
        };
    }

    private static int told(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> switch (section) {
                    case Section.Asked asked -> 0;
                    case Section.Unanswered(var committee, var actions, var today) -> actions.size();
                })
                .sum();
    }

    /** Groups that are kept whole: the heading goes with what comes first beneath it. */
    private static List<List<LayoutBlock>> groups(Section section, boolean few, int length) {
        var groups = new ArrayList<>(switch (section) {
            case Section.Asked(var facts, var today) -> ReminderView.body(facts, today, length, few);
            case Section.Unanswered(var committee, var actions, var today) ->
                EscalationView.body(committee, actions, today);
        });
        var first = new ArrayList<>(switch (section) {
            case Section.Asked(var facts, var today) -> ReminderView.head(facts);
            case Section.Unanswered(var committee, var actions, var today) -> EscalationView.head(committee, actions);
        });
        first.addAll(groups.getFirst());
        groups.set(0, first);
        return groups;
    }

    /** How many actions each group holds. */
    private static List<Integer> sizes(Section section, boolean few) {
        return switch (section) {
            case Section.Asked(var facts, var today) -> ReminderView.sizes(facts.lines().size(), few);
            case Section.Unanswered(var committee, var actions, var today) ->
                IntStream.range(0, actions.size()).mapToObj(each -> 1).toList();
        };
    }
}
