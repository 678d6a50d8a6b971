package org.arising.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** What somebody asks to do with an action. {@link Lifecycle} says whether it may be done and what follows. */
public sealed interface Change {
    /** Answer it with a response; {@code parts}, counted from 0, or all of it where none is named. */
    record Complete(String response, LocalDate received, Set<Integer> parts) implements Change {}

    /** Write its status note anew; a promised day moves the follow-ups. */
    record Update(String note, @Nullable LocalDate expected) implements Change {}

    /** End it without an answer. */
    record Close(String reason) implements Change {}

    /** Open it again. */
    record Reopen(String reason) implements Change {}

    /** Take back what was raised in error. */
    record Withdraw(String reason) implements Change {}

    /** Send no reminder before that day. */
    record Snooze(LocalDate until, String reason) implements Change {}

    /** A request went out on that day. */
    record Request(LocalDate day) implements Change {}

    /** A follow-up went out on that day. */
    record FollowUp(LocalDate day) implements Change {}

    /** A reminder went out on that day. */
    record Remind(LocalDate day) implements Change {}

    /** The officers were told on that day. */
    record Escalate(LocalDate day) implements Change {}

    /** A later document words its status anew. */
    record Restate(Status status, String note, java.util.List<Integer> appendices, String document, LocalDate day)
            implements Change {}

    /** Take over what a document states: an officer chose it, or nothing was held of it. */
    record Adopt(
            Action.Origin origin, Wording wording, Action.Responsible responsible, Deadline deadline, String document)
            implements Change {}

    /** Correct what it says, who answers for it, when it is due, or whether it may be published. */
    record Correct(
            Wording wording, Action.Responsible responsible, Deadline deadline, boolean exempt, String reason)
            implements Change {}

    /** A report that was issued says so of it. */
    record Report(LocalDate meeting, int edition, Status status, String note, java.util.List<Integer> appendices)
            implements Change {}
}
