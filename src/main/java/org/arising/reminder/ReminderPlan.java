package org.arising.reminder;

import org.arising.committee.ReminderPolicy;
import org.arising.committee.WorkingCalendar;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/**
 * Says, purely, when a party next hears of an action and why. An action has at most one occasion a day, each on a working
 * day of the committee.
 */
public final class ReminderPlan {
    private final ReminderPolicy policy;
    private final WorkingCalendar calendar;

    /** The plan of a committee. */
    public ReminderPlan(ReminderPolicy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /** What is due on a day: nothing on a day that is no working day. */
    public Optional<Occasion> on(Facts facts, LocalDate day) {
        return next(facts, day).filter(occasion -> occasion.day().equals(day));
    }

    /** The next occasion on that day or later, as things stand. */
    public Optional<Occasion> next(Facts facts, LocalDate from) {
        if (!facts.kind().isChased()) {
            return Optional.empty();
        }
        var held = facts.snoozedUntil();
        var earliest = calendar.onOrAfter(held != null && held.isAfter(from) ? held : from);
        var newest = newestAsked(facts);
        if (newest == null) {
            return request(facts, earliest);
        }
        var touchedToday = facts.touches().stream().anyMatch(touch -> touch.day().equals(earliest));
        var open = touchedToday ? calendar.plus(earliest, 1) : earliest;
        return Stream.of(beforeDue(facts, open), onDay(facts, open), escalation(facts, open), followUp(facts, open))
                .flatMap(Optional::stream)
                .min(java.util.Comparator.comparing(Occasion::day));
    }

    /** The committee asks on the first working day after the action was raised; never by itself after an import. */
    private Optional<Occasion> request(Facts facts, LocalDate earliest) {
        if (facts.imported()) {
            return Optional.empty();
        }
        var first = calendar.plus(facts.raised(), 1);
        return occasion(Occasion.Kind.REQUEST, latest(first, earliest), say("reminder.why.given", facts.raised()));
    }

    /** The lead of a part is asked on the first working day after it was given, and not before another day. */
    Occasion given(LocalDate day, LocalDate from) {
        return new Occasion(
                Occasion.Kind.REQUEST,
                latest(calendar.plus(day, 1), calendar.onOrAfter(from)),
                say("reminder.why.given", day));
    }

    private Optional<Occasion> beforeDue(Facts facts, LocalDate earliest) {
        var due = facts.due();
        if (due == null || facts.touches().stream().anyMatch(touch -> touch.what() == Facts.What.REMINDED)) {
            return Optional.empty();
        }
        var day = latest(calendar.minus(calendar.onOrAfter(due), policy.before()), earliest);
        return day.isBefore(due)
                ? occasion(Occasion.Kind.BEFORE_DUE, day, say("reminder.why.due", due))
                : Optional.empty();
    }

    /** The due day itself; where that is no working day the follow-up on the next one says that it has passed. */
    private Optional<Occasion> onDay(Facts facts, LocalDate earliest) {
        var due = facts.due();
        return due != null && calendar.isWorkingDay(due) && !due.isBefore(earliest)
                ? occasion(Occasion.Kind.ON_DAY, due, say("reminder.why.due-today", due))
                : Optional.empty();
    }

    private Optional<Occasion> followUp(Facts facts, LocalDate earliest) {
        var newest = facts.touches().getLast().day();
        var overdue = firstAfterDue(facts);
        var since = calendar.plus(newest, policy.overdueEvery());
        var due = overdue == null ? since : latest(since, overdue);
        var expected = facts.expected();
        var promised = expected == null ? due : latest(due, calendar.plus(expected, 1));
        var count = facts.touches().stream().filter(touch -> touch.what() == Facts.What.FOLLOWED_UP).count() + 1;
        return occasion(
                Occasion.Kind.FOLLOW_UP, latest(promised, earliest), say("reminder.why.no-answer", newest, count));
    }

    private @Nullable LocalDate firstAfterDue(Facts facts) {
        var due = facts.due();
        return due == null ? null : calendar.onOrAfter(due.plusDays(1));
    }

    /** The officers are told on the working day after every so many follow-ups that nobody touched. */
    private Optional<Occasion> escalation(Facts facts, LocalDate earliest) {
        var unanswered = 0;
        LocalDate last = null;
        for (var touch : facts.touches()) {
            switch (touch.what()) {
                case FOLLOWED_UP -> {
                    unanswered++;
                    last = touch.day();
                }
                case ESCALATED, HUMAN -> unanswered = 0;
                case REQUESTED, REMINDED -> {}
            }
        }
        return last != null && unanswered >= policy.escalateAfter()
                ? occasion(
                        Occasion.Kind.ESCALATION,
                        latest(calendar.plus(last, 1), earliest),
                        say("escalation.why", unanswered))
                : Optional.empty();
    }

    private static @Nullable LocalDate newestAsked(Facts facts) {
        return facts.touches().stream()
                .filter(touch -> touch.what() != Facts.What.HUMAN)
                .map(Facts.Touch::day)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static Optional<Occasion> occasion(Occasion.Kind kind, LocalDate day, String why) {
        return Optional.of(new Occasion(kind, day, why));
    }
}
