package org.arising.reminder.slack;

import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.slack.ActionWords;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What people did about an action that they were asked for. */
final class Deeds {
    private Deeds() {}

    /** The newest thing that somebody did since then, or null. */
    static ReminderFacts.@Nullable Done since(Instant since, List<Event> history) {
        ReminderFacts.Done newest = null;
        for (var event : history) {
            var words = did(event.what());
            if (words != null && !event.at().isBefore(since)) {
                newest = new ReminderFacts.Done(event.actor(), words, event.at());
            }
        }
        return newest;
    }

    private static @Nullable String did(Happening what) {
        return switch (what) {
            case Happening.Completed completed -> say("reminder.did.completed");
            case Happening.Answered answered -> say("reminder.did.answered");
            case Happening.Accepted() -> say("reminder.did.accepted");
            case Happening.Returned(var reason) -> say("reminder.did.returned", reason);
            case Happening.PartsReturned(var parts, var reason) ->
                say("reminder.did.parts-returned", ActionWords.parts(parts), reason);
            case Happening.Used used -> say("reminder.did.closed");
            case Happening.Lapsed lapsed -> say("reminder.did.closed");
            case Happening.Merged(var from, var reason) ->
                say("reminder.did.merged", Texts.listed(from.stream().map(Object::toString).toList()));
            case Happening.PartsAccepted accepted -> null;
            case Happening.PartReassigned(var part, var from, var to, var reason) ->
                say("reminder.did.part-passed-on", part + 1, to);
            case Happening.Reassigned(var from, var to, var reason) -> say("reminder.did.passed-on", to);
            case Happening.Disowned disowned -> say("reminder.did.disowned");
            case Happening.Superseded(var other, var reason) -> say("reminder.did.superseded", other);
            case Happening.Split split -> say("reminder.did.split");
            case Happening.PartsAnswered parts -> say("reminder.did.answered-in-part");
            case Happening.Closed closed -> say("reminder.did.closed");
            case Happening.Withdrawn withdrawn -> say("reminder.did.withdrawn");
            case Happening.Updated updated -> say("reminder.did.updated");
            case Happening.Promised(var day) -> say("reminder.did.promised", day);
            case Happening.Snoozed(var until, var reason) -> say("reminder.did.snoozed", until, reason);
            case Happening.Stated(var status, var note, var document) -> say("reminder.did.reported." + status.written());
            case Happening.Raised raised -> null;
            case Happening.Requested() -> null;
            case Happening.FollowedUp() -> null;
            case Happening.Reminded() -> null;
            case Happening.Escalated() -> null;
            case Happening.Reopened reopened -> null;
            case Happening.Noted noted -> null;
            case Happening.Remarked remarked -> null;
            case Happening.Undelivered undelivered -> null;
            case Happening.Wrote wrote -> null;
            case Happening.CarriedOver carriedOver -> null;
            case Happening.DeadlineRevised revised -> null;
            case Happening.Corrected corrected -> null;
            case Happening.Exempted exempted -> null;
            case Happening.Reported reported -> null;
        };
    }
}
