package org.arising.action;

import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What somebody asks to do with an action. {@link Lifecycle} says whether it may be done and what follows. */
public sealed interface Change {
    /**
     * Answer it with a response; {@code parts}, counted from 0, or all of it where none is named.
     *
     * @param accepted whether the answer needs no officer to accept it
     */
    record Complete(String response, LocalDate received, Set<Integer> parts, boolean accepted) implements Change {}

    /** Accept the answer that waits. */
    record Accept() implements Change {}

    /** Give an answer back as not enough: those parts of it, counted from 0, or what the newest response answered. */
    record Return(Set<Integer> parts, String reason) implements Change {}

    /** Promise an answer by that day. */
    record Promise(LocalDate day) implements Change {}

    /** Move the committee's own deadline; the old one stays visible in the history. */
    record Extend(LocalDate due, String reason) implements Change {}

    /** Make somebody else responsible. */
    record Assign(Action.Responsible responsible, String reason) implements Change {}

    /** Make somebody else responsible for one part, counted from 0. */
    record AssignPart(int part, Action.Responsible lead, String reason) implements Change {}

    /** Say that it is not theirs, and whose it may be; the officers decide. */
    record Disown(String suggestion, String reason) implements Change {}

    /** Another action takes its place. */
    record Supersede(Reference by, String reason) implements Change {}

    /** Each part has become an action of its own. */
    record Split(List<Reference> into) implements Change {}

    /** These become parts of this one, which takes their place. */
    record Merge(List<Action> from, String reason) implements Change {}

    /** The committee formally noted how it ended. */
    record Note(LocalDate meeting) implements Change {}

    /** The committee looked at it and carried it over. */
    record CarryOver(LocalDate meeting) implements Change {}

    /** Write its status note anew; a promised day moves the follow-ups. */
    record Update(String note, @Nullable LocalDate expected) implements Change {}

    /** End it without an answer. */
    record Close(String reason) implements Change {}

    /** The delegated authority was used: on which day, and what was decided. */
    record Use(LocalDate day, String decided) implements Change {}

    /** The delegated authority was not used; the reason may be empty. */
    record Lapse(String reason) implements Change {}

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
    record Restate(Status status, String note, List<Integer> appendices, String document, LocalDate day)
            implements Change {}

    /** Take over what a document states: an officer chose it, or nothing was held of it. */
    record Adopt(
            Action.Origin origin, Wording wording, Action.Responsible responsible, Deadline deadline, String document)
            implements Change {}

    /** Correct what it says, who answers for it, when it is due, or whether it may be published. */
    record Correct(
            Wording wording, Action.Responsible responsible, Deadline deadline, boolean exempt, String reason)
            implements Change {}

    /** Something worth keeping that is no answer: it moves no state and prints no sentence. */
    record Remark(String text) implements Change {}

    /** A report that was issued says so of it. */
    record Report(LocalDate meeting, int edition, Status status, String note, List<Integer> appendices)
            implements Change {}

    /** What is asked, as the table of transitions calls it. */
    default Transition transition() {
        return switch (this) {
            case Complete complete -> Transition.ANSWER;
            case Accept() -> Transition.ACCEPT;
            case Return back -> Transition.RETURN;
            case Promise promise -> Transition.PROMISE;
            case Extend extend -> Transition.EXTEND;
            case Assign assign -> Transition.ASSIGN;
            case AssignPart part -> Transition.ASSIGN;
            case Disown disown -> Transition.DISOWN;
            case Supersede supersede -> Transition.SUPERSEDE;
            case Split split -> Transition.SPLIT;
            case Merge merge -> Transition.MERGE;
            case Note note -> Transition.NOTE;
            case CarryOver carryOver -> Transition.CARRY_OVER;
            case Update update -> Transition.UPDATE;
            case Close close -> Transition.CLOSE;
            case Use use -> Transition.USE;
            case Lapse lapse -> Transition.LAPSE;
            case Reopen reopen -> Transition.REOPEN;
            case Withdraw withdraw -> Transition.WITHDRAW;
            case Snooze snooze -> Transition.SNOOZE;
            case Request request -> Transition.REQUEST;
            case FollowUp followUp -> Transition.FOLLOW_UP;
            case Remind remind -> Transition.REMIND;
            case Escalate escalate -> Transition.ESCALATE;
            case Restate restate -> Transition.RESTATE;
            case Adopt adopt -> Transition.ADOPT;
            case Correct correct -> Transition.CORRECT;
            case Remark remark -> Transition.REMARK;
            case Report report -> Transition.REPORT;
        };
    }
}
