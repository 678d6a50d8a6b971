package org.arising.reminder;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws from an action and its history what the plan needs to know. */
public final class FactsReader {
    private FactsReader() {}

    /** The facts of an action that was raised on its own day. */
    public static Facts of(Action action, List<Event> history) {
        return of(action, history, action.raised());
    }

    /**
     * The facts of an action.
     *
     * @param raised the day it was added or its meeting was closed
     */
    public static Facts of(Action action, List<Event> history, LocalDate raised) {
        var passed = IntStream.range(0, history.size())
                .filter(place -> history.get(place).what() instanceof Happening.Reassigned)
                .max();
        // Whoever it was passed on to was not asked yet, whatever was asked of others before.
        var since = passed.isPresent() ? history.subList(passed.getAsInt() + 1, history.size()) : history;
        var touches = since.stream()
                .flatMap(event -> {
                    var what = what(event.what());
                    return what == null ? Stream.empty() : Stream.of(new Facts.Touch(what, event.day()));
                })
                .sorted(Comparator.comparing(Facts.Touch::day))
                .toList();
        return new Facts(
                action.ref(),
                action.kind(),
                action.deadline().due(),
                passed.isPresent() ? history.get(passed.getAsInt()).day() : raised,
                action.imported() && passed.isEmpty(),
                touches,
                action.snoozedUntil(),
                action.expected());
    }

    private static Facts.@Nullable What what(Happening happening) {
        return switch (happening) {
            case Happening.Requested() -> Facts.What.REQUESTED;
            case Happening.FollowedUp() -> Facts.What.FOLLOWED_UP;
            case Happening.Reminded() -> Facts.What.REMINDED;
            case Happening.Escalated() -> Facts.What.ESCALATED;
            case Happening.Promised promised -> Facts.What.HUMAN;
            case Happening.PartsAnswered answered -> Facts.What.HUMAN;
            case Happening.Updated updated -> Facts.What.HUMAN;
            case Happening.Snoozed snoozed -> Facts.What.HUMAN;
            case Happening.DeadlineRevised revised -> Facts.What.HUMAN;
            case Happening.Reopened reopened -> Facts.What.HUMAN;
            case Happening.Corrected corrected -> Facts.What.HUMAN;
            case Happening.Answered answered -> Facts.What.HUMAN;
            case Happening.Remarked remarked -> Facts.What.HUMAN;
            case Happening.Returned returned -> Facts.What.HUMAN;
            case Happening.PartsReturned returned -> Facts.What.HUMAN;
            case Happening.PartReassigned reassigned -> Facts.What.HUMAN;
            case Happening.Merged merged -> Facts.What.HUMAN;
            case Happening.Disowned disowned -> Facts.What.HUMAN;
            case Happening.CarriedOver carriedOver -> Facts.What.HUMAN;
            // How it arose, how it ended and what is reported of it move no clock.
            case Happening.Raised raised -> null;
            case Happening.Completed completed -> null;
            case Happening.Accepted() -> null;
            case Happening.PartsAccepted accepted -> null;
            case Happening.Used used -> null;
            case Happening.Lapsed lapsed -> null;
            case Happening.Reassigned reassigned -> null;
            case Happening.Superseded superseded -> null;
            case Happening.Split split -> null;
            case Happening.Noted noted -> null;
            case Happening.Closed closed -> null;
            case Happening.Withdrawn withdrawn -> null;
            case Happening.Exempted exempted -> null;
            case Happening.Reported reported -> null;
            case Happening.Undelivered undelivered -> null;
            // Whoever has just been written to is not chased as if they had not.
            case Happening.Wrote wrote -> Facts.What.HUMAN;
            case Happening.Stated stated -> null;
        };
    }
}
