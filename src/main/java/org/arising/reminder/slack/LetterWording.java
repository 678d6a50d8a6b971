package org.arising.reminder.slack;

import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.committee.Committee;
import org.arising.committee.Letters;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import static org.arising.kernel.Words.say;

/** What a letter says around its actions: in the committee's own words, or as usual. */
public final class LetterWording {
    private static final int NAMED = 12;
    private static final int DAYS = 14;

    private LetterWording() {}

    /** What a section is for: what was due goes before what was never asked, and that before the rest. */
    public static Letters.Kind kind(List<ReminderFacts.Line> lines) {
        var kinds = lines.stream().map(ReminderFacts.Line::kind).toList();
        return kinds.contains("follow-up")
                ? Letters.Kind.FOLLOW_UP
                : kinds.contains("request") ? Letters.Kind.REQUEST : Letters.Kind.REMINDER;
    }

    /** What the placeholders stand for; {@code names} tells the whole name of an organisation by its short one. */
    public static Map<String, String> values(Committee committee, List<Action> actions, UnaryOperator<String> names) {
        var bodies = actions.stream()
                .flatMap(action -> action.responsible().organisations().stream())
                .distinct()
                .map(names)
                .toList();
        var first = actions.getFirst();
        var deadline = actions.stream()
                .map(action -> action.deadline().due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(Days::spoken)
                .orElseGet(() -> Objects.requireNonNullElse(first.deadline().stated(), say("letters.no-deadline")));
        var refs = actions.stream().map(action -> action.ref().toString()).toList();
        return Map.of(
                "committee", committee.name(),
                "organisation", bodies.isEmpty() ? first.responsible().spoken() : Texts.listed(bodies),
                "deadline", deadline,
                "references", refs.size() > NAMED
                        ? say("mail.refs.more", Texts.listed(refs.subList(0, NAMED)), refs.size() - NAMED)
                        : Texts.listed(refs),
                "count", Integer.toString(actions.size()));
    }

    /** What they stand for in a letter that is only looked at. */
    static Map<String, String> sample(Committee committee, LocalDate today) {
        return Map.of(
                "committee", committee.name(),
                "organisation", say("letters.sample.organisation"),
                "deadline", Days.spoken(today.plusDays(DAYS)),
                "references", say("letters.sample.references", committee.code() + "-" + today.getYear()),
                "count", "2");
    }

    /** Before the actions. */
    public static String opening(Letters letters, Letters.Kind kind, Map<String, String> values) {
        return letters.text(kind, Letters.Part.OPENING)
                .map(text -> Letters.filled(text, values))
                .orElseGet(() -> say(
                        "reminder.mail.asks",
                        ActionWords.the(values.getOrDefault("committee", "")),
                        Integer.parseInt(values.getOrDefault("count", "1"))));
    }

    /** How to answer. */
    public static List<String> how(Letters letters, Letters.Kind kind, Map<String, String> values) {
        return letters.text(kind, Letters.Part.HOW)
                .map(text -> List.of(Letters.filled(text, values)))
                .orElseGet(() -> List.of(say("reminder.mail.how"), say("reminder.mail.when")));
    }

    /** The end. */
    public static String closing(Letters letters, Letters.Kind kind, Map<String, String> values) {
        return letters.text(kind, Letters.Part.CLOSING)
                .map(text -> Letters.filled(text, values))
                .orElseGet(() -> say("reminder.mail.sender", values.getOrDefault("committee", "")));
    }
}
