package org.arising.action;

import java.time.LocalDate;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Decides, purely, what becomes of an action when somebody asks for a change. */
public final class Lifecycle {
    private Lifecycle() {}

    /** Decides one change on a day in the committee's zone. */
    public static Decision decide(Action action, Change change, LocalDate today) {
        var refusal = refusal(action, change.transition());
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        return switch (change) {
            case Change.Complete complete -> Answering.complete(action, complete);
            case Change.Accept() -> Answering.accept(action, today);
            case Change.Return back -> Answering.giveBack(action, back, today);
            case Change.Promise(var day) -> Dating.promise(action, day, today);
            case Change.Update update -> Dating.update(action, update, today);
            case Change.Snooze snooze -> Dating.snooze(action, snooze, today);
            case Change.Extend extend -> Dating.extend(action, extend, today);
            case Change.Request(var day) -> Dating.sent(action, new Happening.Requested(), "requested", day);
            case Change.FollowUp(var day) -> Dating.sent(action, new Happening.FollowedUp(), "followed up", day);
            case Change.Remind(var day) -> Dating.sent(action, new Happening.Reminded(), "reminded", day);
            case Change.Escalate(var day) -> Dating.sent(action, new Happening.Escalated(), "escalated", day);
            case Change.Close(var reason) -> Ending.end(action, reason, new Happening.Closed(reason), "closed", today);
            case Change.Use use -> Ending.use(action, use, today);
            case Change.Lapse(var reason) -> Ending.lapse(action, reason, today);
            case Change.Withdraw(var reason) ->
                Ending.end(action, say("status.note.withdrawn", reason), new Happening.Withdrawn(reason), "withdrawn", today);
            case Change.Supersede supersede -> Ending.supersede(action, supersede, today);
            case Change.Split(var into) -> Ending.split(action, into, today);
            case Change.Merge merge -> Merging.merge(action, merge, today);
            case Change.Reopen(var reason) -> Ending.reopen(action, reason, today);
            case Change.Note(var meeting) -> Ending.note(action, meeting, today);
            case Change.CarryOver(var meeting) -> Ending.carryOver(action, meeting, today);
            case Change.Assign assign -> Rewording.assign(action, assign, today);
            case Change.AssignPart part -> Rewording.assignPart(action, part, today);
            case Change.Disown disown -> Rewording.disown(action, disown, today);
            case Change.Restate restate -> Rewording.restate(action, restate);
            case Change.Adopt adopt -> Rewording.adopt(action, adopt);
            case Change.Correct correct -> Rewording.correct(action, correct, today);
            case Change.Remark(var text) -> Dating.remark(action, text, today);
            case Change.Report report -> Rewording.report(action, report);
        };
    }

    /** Why that cannot be done to an action as it stands, and what can; empty where it can. */
    public static Optional<String> refusal(Action action, Transition transition) {
        if (!transition.isOf(action.kind())) {
            var delegation = action.kind() == Kind.DELEGATION;
            return Optional.of(say(delegation ? "refusal.kind.delegation" : "refusal.kind.other", action.ref()));
        }
        if (transition.isFrom(action.stage())) {
            return Optional.empty();
        }
        var refusal = standing(action) + " " + transition.otherwise(action.ref());
        var reopening = !(action.state() instanceof State.Ongoing) && transition.isFrom(Stage.ONGOING);
        return Optional.of(reopening ? refusal + " " + say("refusal.reopen", action.ref()) : refusal);
    }

    /** A status note with the sentence on when a response is expected. */
    public static String promised(String note, LocalDate day) {
        return Dating.promised(note, day);
    }

    /** {@code PCC-2022-014 was completed on 3 October 2022.} */
    private static String standing(Action action) {
        return switch (action.state()) {
            case State.Ongoing() ->
                action.awaiting() == null
                        ? say("refusal.standing.ongoing", action.ref())
                        : say("refusal.standing.answered", action.ref(), action.awaiting());
            case State.Completed(var on) -> say("refusal.standing.completed", action.ref(), on);
            case State.Closed(var on, var reason) -> say("refusal.standing.closed", action.ref(), on);
        };
    }
}
