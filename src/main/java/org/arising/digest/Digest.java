package org.arising.digest;

import org.arising.action.Action;
import org.arising.action.State;
import org.arising.committee.Committee;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the weekly message in a committee's channel says. */
public record Digest(
        Committee committee,
        @Nullable LocalDate since,
        long ongoing,
        Top<DigestFacts.Count> organisations,
        Top<Action> overdue,
        Top<Action> due,
        Top<Action> completed,
        Top<Action> unasked,
        Top<DigestFacts.Count> unroutable,
        Top<Action> answered) {

    private static final Comparator<Action> OLDEST = Comparator.<Action, LocalDate>comparing(
                    action -> action.deadline().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Action::raised)
            .thenComparing(Action::ref);
    private static final Comparator<Action> ENDED = Comparator.comparing(Digest::ended).thenComparing(Action::ref);
    private static final Comparator<DigestFacts.Count> MOST = Comparator.comparingLong(DigestFacts.Count::ongoing)
            .reversed()
            .thenComparing(DigestFacts.Count::name);

    /** The first few of a list, and how many it has. */
    public record Top<T>(List<T> shown, int total) {
        static <T> Top<T> of(List<T> all, Comparator<? super T> order, int most) {
            return new Top<>(all.stream().sorted(order).limit(most).toList(), all.size());
        }

        /** How many are not shown. */
        public int more() {
            return total - shown.size();
        }
    }

    /** Orders the facts, the oldest overdue first, and keeps as many as a busy reader takes in. */
    public static Digest of(DigestFacts facts) {
        return new Digest(
                facts.committee(),
                facts.since(),
                facts.ongoing(),
                Top.of(facts.organisations(), MOST, 12),
                Top.of(facts.overdue(), OLDEST, 5),
                Top.of(facts.due(), OLDEST, 5),
                Top.of(facts.completed(), ENDED, 5),
                Top.of(facts.unasked(), OLDEST, 3),
                Top.of(facts.unroutable(), MOST, 8),
                Top.of(facts.answered(), OLDEST, 3));
    }

    /** Whether there is anything to say: a digest about nothing is not sent. */
    public boolean isWorthSending() {
        return ongoing > 0 || overdue.total() + due.total() + completed.total() + unasked.total() > 0;
    }

    private static LocalDate ended(Action action) {
        return switch (action.state()) {
            case State.Ongoing() -> action.touch().day();
            case State.Completed(var on) -> on;
            case State.Closed(var on, var reason) -> on;
        };
    }
}
