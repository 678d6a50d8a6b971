package org.arising.action;

import java.time.LocalDate;

/** Where an action stands. Overdue, due soon, answered and noted are derived, never stored. */
public sealed interface State {
    /** Not answered in full yet. */
    record Ongoing() implements State {}

    /** Answered in full, on that day in the committee's zone. */
    record Completed(LocalDate on) implements State {}

    /** Ended without an answer. */
    record Closed(LocalDate on, String reason) implements State {}

    /** The state as a word. */
    default Status status() {
        return switch (this) {
            case Ongoing() -> Status.ONGOING;
            case Completed completed -> Status.COMPLETED;
            case Closed closed -> Status.CLOSED;
        };
    }
}
